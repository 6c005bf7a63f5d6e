package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Doubt;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.ColumnSurvey;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebook;

/** The further choices that a use of a column brings with it, with the reason for each guess. */
final class ColumnChoices {

    private static final List<String> SEPARATORS = List.of("", ";", ",", "|", "/", "\n");
    private static final int USE_VALUES_SHOWN = 12;

    /** Whether a column holds something only a person can settle. */
    enum Need {
        OPEN,
        SETTLED
    }

    private record Ends(int best, int worst) {

        Ends turned() {
            return new Ends(/* best= */ worst, /* worst= */ best);
        }
    }

    private final ImportDesk desk;
    private final ImportDesk.Draft draft;
    private final MappingSketch sketch;
    private final BiConsumer<String, Need> needs;

    ColumnChoices(ImportDesk desk, ImportDesk.Draft draft, BiConsumer<String, Need> needs) {
        this.desk = desk;
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        this.needs = needs;
    }

    List<Component> of(List<ColumnSurvey> group, ColumnUse use) {
        ColumnSurvey column = group.getFirst();
        return switch (use) {
            case DATE -> date(column);
            case FELT -> felt(column);
            case SERVICE -> service(column);
            case THEME_FLAG -> List.of(flags(group));
            case THEME_NAMES -> List.of(separator(column));
            case USES -> uses(column);
            case CONTRIBUTOR ->
                confirm(
                        column,
                        Doubt.namesGroups(column),
                        text("ingest.person.groups", column.different(), column.filled()));
            case WORDS -> confirm(column, isInDoubt(column), text("ingest.words.unsure"));
            case ID, PLACE, LEFT_OUT -> List.of();
        };
    }

    private List<Component> date(ColumnSurvey column) {
        Select<DateOrder> order = select(
                "ingest.date.order",
                List.of(DateOrder.values()),
                one -> text("ingest.order." + Reasons.key(one)),
                sketch.order());
        order.setHelperText(dateReason(column, sketch.order()));
        Div doubt = doubt(column, isInDoubt(column));
        order.addValueChangeListener(changed -> {
            sketch.order(changed.getValue());
            order.setHelperText(dateReason(column, changed.getValue()));
            settle(column, doubt);
        });
        return List.of(order, doubt);
    }

    private String dateReason(ColumnSurvey column, DateOrder order) {
        List<Integer> first = column.dates().firstOver12();
        List<Integer> second = column.dates().secondOver12();
        long unread = column.filled() - column.dates().readable().getOrDefault(order, 0L);
        String example = column.samples().stream()
                .flatMap(value -> order.read(value) instanceof DateOrder.Day(LocalDate day)
                        ? Stream.of(text(
                                "ingest.date.example",
                                value,
                                Dates.date(day, UI.getCurrent().getLocale())))
                        : Stream.empty())
                .findFirst()
                .orElse("");
        String why;
        if (!first.isEmpty() && !second.isEmpty()) {
            why = text("ingest.date.both", unread);
        } else if (!first.isEmpty() && order == DateOrder.DAY_MONTH_YEAR) {
            why = text("ingest.date.certain", numbers(first), first.size());
        } else if (!second.isEmpty() && order == DateOrder.MONTH_DAY_YEAR) {
            why = text("ingest.date.certain", numbers(second), second.size());
        } else if (unread > 0) {
            why = text("ingest.date.unread", unread);
        } else {
            why = order == DateOrder.YEAR_MONTH_DAY ? "" : text("ingest.date.unsure");
        }
        return (why + " " + example).strip();
    }

    private String numbers(List<Integer> numbers) {
        return numbers.size() == 1
                ? numbers.getFirst().toString()
                : text(
                        "ingest.date.and",
                        numbers.get(0).toString(),
                        numbers.get(1).toString());
    }

    private List<Component> felt(ColumnSurvey column) {
        Ends now = new Ends(sketch.best(), sketch.worst());
        Set<Ends> ends = new LinkedHashSet<>(List.of(now, now.turned()));
        for (Ends usual : List.of(
                new Ends(1, 5), new Ends(1, 10), new Ends(0, 10), new Ends(-5, 5), new Ends(1, 4), new Ends(1, 6))) {
            ends.add(usual);
            ends.add(usual.turned());
        }
        Select<Ends> scale = select(
                "ingest.felt.ends",
                ends,
                one -> text("ingest.felt.best", Integer.toString(one.best()), Integer.toString(one.worst())),
                now);
        boolean isInDoubt = isInDoubt(column);
        scale.setHelperText(isInDoubt ? text("ingest.felt.unsure") : "");
        Div doubt = doubt(column, isInDoubt);
        scale.addValueChangeListener(changed -> {
            sketch.scale(changed.getValue().best(), changed.getValue().worst());
            settle(column, doubt);
        });
        return List.of(scale, doubt);
    }

    /** Something to look at twice, and the way to say that it is right. */
    private List<Component> confirm(ColumnSurvey column, boolean isOpen, String why) {
        Div doubt = doubt(column, isOpen && !draft.settled().contains(column.name()));
        if (!isOpen) {
            return List.of();
        }
        return List.of(Parts.styled(new Paragraph(why), "fm-small"), doubt);
    }

    /** The way to say that a guess is right, for as long as nobody did. */
    private Div doubt(ColumnSurvey column, boolean isOpen) {
        needs.accept(column.name(), isOpen ? Need.OPEN : Need.SETTLED);
        Div doubt = new Div();
        if (isOpen) {
            doubt.add(confirmation(column, doubt));
        }
        return doubt;
    }

    private Paragraph confirmation(ColumnSurvey column, Div doubt) {
        Paragraph confirm = new Paragraph(new StateMark(StateMark.State.LATE, text("ingest.columns.needs-you")));
        NativeButton right = Parts.linkButton(text("ingest.felt.right"), () -> settle(column, doubt));
        confirm.add(right);
        confirm.addClassName("fm-import-doubt");
        return confirm;
    }

    private boolean isInDoubt(ColumnSurvey column) {
        return Doubt.open(draft.proposal().survey(), sketch, draft.settled()).stream()
                .anyMatch(one -> one.column().equals(column.name()));
    }

    private void settle(ColumnSurvey column, Div doubt) {
        draft.settled().add(column.name());
        doubt.removeAll();
        needs.accept(column.name(), Need.SETTLED);
    }

    /** The matching stands under the last of the columns that are looked up together. */
    private List<Component> service(ColumnSurvey column) {
        List<String> columns = sketch.columns(ColumnUse.SERVICE);
        return columns.getLast().equals(column.name())
                ? List.of(new ServiceMatching(desk, draft, doubt -> needs.accept(column.name(), doubt)))
                : List.of();
    }

    private Component flags(List<ColumnSurvey> group) {
        List<Codebook> books = desk.codebooks().at(draft.upload().place());
        Div pairs = Parts.styled(new Div(), "fm-pairs");
        long known = 0;
        for (ColumnSurvey column : group) {
            TextField name = new TextField();
            name.setValue(sketch.themeName(column.name()));
            name.setLabel(column.name());
            boolean there = books.stream()
                    .anyMatch(
                            book -> book.named(sketch.themeName(column.name())).isPresent());
            known += there ? 1 : 0;
            name.setHelperText(there ? "" : text("ingest.themes.new"));
            name.addValueChangeListener(changed -> {
                if (!changed.getValue().isBlank()) {
                    sketch.themeName(column.name(), changed.getValue().strip());
                }
            });
            pairs.add(name);
        }
        Details details = Parts.styled(
                new Details(text("ingest.themes.known", known, group.size() - known), pairs), "fm-import-details");
        return details;
    }

    private Component separator(ColumnSurvey column) {
        Set<String> items = new LinkedHashSet<>(SEPARATORS);
        items.add(sketch.separator());
        Select<String> separator = select(
                "ingest.themes.separator",
                items,
                one -> switch (one) {
                    case "" -> text("ingest.themes.separator.none");
                    case "\n" -> text("ingest.themes.separator.line");
                    default -> one;
                },
                sketch.separator());
        separator.addValueChangeListener(changed -> {
            sketch.separator(changed.getValue());
            needs.accept(column.name(), Need.SETTLED);
        });
        return separator;
    }

    /** Each value of a column of consents: the narrowest use until somebody says what it means. */
    private List<Component> uses(ColumnSurvey column) {
        List<Component> selects = new ArrayList<>();
        Map<String, Long> values = column.values();
        new TreeSet<>(values.keySet()).stream().limit(USE_VALUES_SHOWN).forEach(value -> {
            Select<WordsUse> use = Parts.select(
                    text("ingest.uses.value", value),
                    List.of(WordsUse.values()),
                    one -> text("ingest.uses." + Reasons.key(one)));
            String key = Mapping.key(value);
            WordsUse now = sketch.useValues().getOrDefault(key, WordsUse.ANALYSE);
            sketch.useValue(key, now);
            use.setValue(now);
            use.addValueChangeListener(changed -> sketch.useValue(key, changed.getValue()));
            selects.add(use);
        });
        return selects;
    }

    private static <T> Select<T> select(String label, Collection<T> items, ItemLabelGenerator<T> names, T chosen) {
        Select<T> select = Parts.select(text(label), items, names);
        select.setValue(chosen);
        return select;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
