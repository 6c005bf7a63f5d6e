package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingSketch;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.testimony.csv.ColumnSurvey;
import org.folkmoot.testimony.csv.DateOrder;
import org.folkmoot.theme.Codebook;

/** The further choices that a use of a column brings with it, with the reason for each guess. */
final class ColumnChoices {

    private static final List<String> SEPARATORS = List.of("", ";", ",", "|", "/", "\n");
    private static final int USE_VALUES_SHOWN = 12;

    /** Whether a column holds something only a person can settle. */
    enum Doubt {
        OPEN,
        SETTLED
    }

    private record Ends(int best, int worst) {

        Ends turned() {
            return new Ends(/* best= */ worst, /* worst= */ best);
        }
    }

    private final ImportDesk desk;
    private final ImportDrafts.Draft draft;
    private final MappingSketch sketch;
    private final BiConsumer<String, Doubt> needs;

    ColumnChoices(ImportDesk desk, ImportDrafts.Draft draft, BiConsumer<String, Doubt> needs) {
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
            case THEME_NAMES -> List.of(separator());
            case USES -> uses(column);
            case ID, CONTRIBUTOR, WORDS, PLACE, LEFT_OUT -> List.of();
        };
    }

    private List<Component> date(ColumnSurvey column) {
        Select<DateOrder> order = new Select<>();
        order.setLabel(text("testimony.date.order"));
        order.setItems(DateOrder.values());
        order.setItemLabelGenerator(one ->
                text("testimony.order." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        order.setValue(sketch.order());
        order.setHelperText(dateReason(column, sketch.order()));
        Div doubt = new Div();
        if (isDateCertain(column) || draft.settled().contains(column.name())) {
            needs.accept(column.name(), Doubt.SETTLED);
        } else {
            doubt.add(needsYou());
            needs.accept(column.name(), Doubt.OPEN);
        }
        order.addValueChangeListener(changed -> {
            sketch.order(changed.getValue());
            order.setHelperText(dateReason(column, changed.getValue()));
            settle(column, doubt);
        });
        return List.of(order, doubt);
    }

    private static boolean isDateCertain(ColumnSurvey column) {
        boolean dayFirst = !column.dates().firstOver12().isEmpty();
        boolean monthFirst = !column.dates().secondOver12().isEmpty();
        boolean yearFirst =
                column.dates().readable().getOrDefault(DateOrder.YEAR_MONTH_DAY, 0L) == column.bestReadable();
        return column.filled() == 0 || yearFirst || dayFirst != monthFirst;
    }

    private String dateReason(ColumnSurvey column, DateOrder order) {
        List<Integer> first = column.dates().firstOver12();
        List<Integer> second = column.dates().secondOver12();
        long unread = column.filled() - column.dates().readable().getOrDefault(order, 0L);
        String example = column.samples().stream()
                .flatMap(value -> order.read(value) instanceof DateOrder.Day(LocalDate day)
                        ? Stream.of(text("testimony.date.example", value, Dates.date(day, locale())))
                        : Stream.empty())
                .findFirst()
                .orElse("");
        String why;
        if (!first.isEmpty() && !second.isEmpty()) {
            why = text("testimony.date.both", unread);
        } else if (!first.isEmpty() && order == DateOrder.DAY_MONTH_YEAR) {
            why = text("testimony.date.certain", numbers(first), first.size());
        } else if (!second.isEmpty() && order == DateOrder.MONTH_DAY_YEAR) {
            why = text("testimony.date.certain", numbers(second), second.size());
        } else if (unread > 0) {
            why = text("testimony.date.unread", unread);
        } else {
            why = order == DateOrder.YEAR_MONTH_DAY ? "" : text("testimony.date.unsure");
        }
        return (why + " " + example).strip();
    }

    private String numbers(List<Integer> numbers) {
        return numbers.size() == 1
                ? numbers.getFirst().toString()
                : text(
                        "testimony.date.and",
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
        Select<Ends> scale = new Select<>();
        scale.setLabel(text("testimony.felt.ends"));
        scale.setItems(ends);
        scale.setItemLabelGenerator(
                one -> text("testimony.felt.best", Integer.toString(one.best()), Integer.toString(one.worst())));
        scale.setValue(now);
        Div doubt = new Div();
        boolean settled = draft.settled().contains(column.name())
                || draft.proposal().recognised().isPresent();
        if (settled) {
            needs.accept(column.name(), Doubt.SETTLED);
        } else {
            scale.setHelperText(text("testimony.felt.unsure"));
            Paragraph confirm = new Paragraph(needsYou());
            NativeButton right = new NativeButton(text("testimony.felt.right"), _ -> settle(column, doubt));
            right.addClassName("fm-link-button");
            confirm.add(right);
            confirm.addClassName("fm-import-doubt");
            doubt.add(confirm);
            needs.accept(column.name(), Doubt.OPEN);
        }
        scale.addValueChangeListener(changed -> {
            sketch.scale(changed.getValue().best(), changed.getValue().worst());
            settle(column, doubt);
        });
        return List.of(scale, doubt);
    }

    private void settle(ColumnSurvey column, Div doubt) {
        draft.settled().add(column.name());
        doubt.removeAll();
        needs.accept(column.name(), Doubt.SETTLED);
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
        Div pairs = new Div();
        pairs.addClassName("fm-pairs");
        long known = 0;
        for (ColumnSurvey column : group) {
            TextField name = new TextField();
            name.setValue(sketch.themeName(column.name()));
            name.setLabel(column.name());
            boolean there = books.stream()
                    .anyMatch(
                            book -> book.named(sketch.themeName(column.name())).isPresent());
            known += there ? 1 : 0;
            name.setHelperText(there ? "" : text("testimony.themes.new"));
            name.addValueChangeListener(changed -> {
                if (!changed.getValue().isBlank()) {
                    sketch.themeName(column.name(), changed.getValue().strip());
                }
            });
            pairs.add(name);
        }
        Details details = new Details(text("testimony.themes.known", known, group.size() - known), pairs);
        details.addClassName("fm-import-details");
        return details;
    }

    private Component separator() {
        Select<String> separator = new Select<>();
        separator.setLabel(text("testimony.themes.separator"));
        Set<String> items = new LinkedHashSet<>(SEPARATORS);
        items.add(sketch.separator());
        separator.setItems(items);
        separator.setItemLabelGenerator(one -> switch (one) {
            case "" -> text("testimony.themes.separator.none");
            case "\n" -> text("testimony.themes.separator.line");
            default -> one;
        });
        separator.setValue(sketch.separator());
        separator.addValueChangeListener(changed -> sketch.separator(changed.getValue()));
        return separator;
    }

    /** Each value of a column of consents: the narrowest use until somebody says what it means. */
    private List<Component> uses(ColumnSurvey column) {
        List<Component> selects = new ArrayList<>();
        Map<String, Long> values = column.values();
        new TreeSet<>(values.keySet()).stream().limit(USE_VALUES_SHOWN).forEach(value -> {
            Select<WordsUse> use = new Select<>();
            use.setLabel(text("testimony.uses.value", value));
            use.setItems(WordsUse.values());
            use.setItemLabelGenerator(one ->
                    text("testimony.uses." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            String key = Mapping.key(value);
            WordsUse now = sketch.useValues().getOrDefault(key, WordsUse.ANALYSE);
            sketch.useValue(key, now);
            use.setValue(now);
            use.addValueChangeListener(changed -> sketch.useValue(key, changed.getValue()));
            selects.add(use);
        });
        return selects;
    }

    private StateMark needsYou() {
        return new StateMark(StateMark.State.LATE, text("testimony.columns.needs-you"));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
