package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Doubt;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.ColumnSurvey;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Parts;

/** The second step: what each column is, filled in as far as the file tells. */
class ColumnsStep extends Div {

    private final transient ImportDesk.Draft draft;
    private final transient MappingSketch sketch;
    private final transient ColumnChoices choices;
    private final Paragraph lead = Parts.styled(new Paragraph(), "fm-quiet");
    private final Div needs = Parts.spoken(Parts.styled(new Div(), "fm-import-needs"));
    private final ErrorSummary errors = new ErrorSummary();
    private final NativeTableBody rows = new NativeTableBody();
    private final transient Map<String, Select<ColumnUse>> selects = new HashMap<>();
    private final transient Set<String> needy = new LinkedHashSet<>();
    private final WholeFile wholeFile;
    private final HowRead how;
    private final StoredSample stored;
    private final transient ImportDesk desk;

    /** @param again reads the file anew in another way */
    ColumnsStep(ImportDesk desk, ImportDesk.Draft draft, SerializableConsumer<FormatHints> again) {
        this.desk = desk;
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        this.choices = new ColumnChoices(desk, draft, this::needsYou);
        this.wholeFile = new WholeFile(desk, draft);
        this.how = new HowRead(draft.proposal().survey(), sketch.reading(), again);
        this.stored = new StoredSample(desk, draft);
        lead.setText(draft.proposal()
                .recognised()
                .map(name -> getTranslation("ingest.columns.recognised", name))
                .orElseGet(() -> getTranslation("ingest.columns.guessed")));
        add(
                errors,
                new H2(getTranslation("ingest.columns.heading")),
                lead,
                how,
                needs,
                table(),
                wholeFile,
                stored,
                acts());
        showRows();
    }

    private NativeTable table() {
        NativeTable table = Parts.styled(new NativeTable(), "fm-map", "fm-stack");
        table.setCaptionText(getTranslation("ingest.columns.heading"));
        NativeTableRow head = new NativeTableRow();
        for (String text : List.of("column", "samples", "use")) {
            head.add(Parts.head("col", new Text(getTranslation("ingest.columns." + text))));
        }
        table.getHead().add(head);
        table.add(rows);
        return table;
    }

    private Div acts() {
        Button tryOut = Parts.primary(getTranslation("ingest.columns.try"), this::tryOut);
        Div acts = Parts.styled(
                new Div(tryOut, new ActLink(getTranslation("ingest.import.choose-another"), ImportView.choose())),
                "fm-acts",
                "fm-section");
        return acts;
    }

    private void tryOut() {
        List<ErrorSummary.Fault> faults = new ArrayList<>(wholeFile.faults());
        if (sketch.columns(ColumnUse.WORDS).isEmpty()) {
            faults.addFirst(new ErrorSummary.Fault(
                    getTranslation("ingest.columns.no-words"),
                    selects.values().iterator().next()));
        }
        Doubt.open(draft.proposal().survey(), sketch, draft.settled())
                .forEach(doubt -> faults.add(new ErrorSummary.Fault(
                        desk.reasons().doubt(doubt, getLocale()),
                        doubt.kind() == Doubt.Kind.SHEET
                                ? how.sheet()
                                : Objects.requireNonNull(selects.get(doubt.column())))));
        errors.show(faults);
        if (faults.isEmpty()) {
            getUI().ifPresent(ui -> Going.to(ui, ImportView.trial(draft.upload().id())));
        }
    }

    private void showRows() {
        rows.removeAll();
        selects.clear();
        needy.clear();
        groups().forEach(group -> rows.add(row(group)));
        wholeFile.columnsChanged();
        showNeeds();
        stored.refresh();
    }

    /** Columns one by one, but columns of flags beside each other together. */
    private List<List<ColumnSurvey>> groups() {
        List<List<ColumnSurvey>> groups = new ArrayList<>();
        for (ColumnSurvey column : draft.proposal().survey().columns()) {
            if (!groups.isEmpty() && isFlag(column) && isFlag(groups.getLast().getFirst())) {
                groups.getLast().add(column);
            } else {
                groups.add(new ArrayList<>(List.of(column)));
            }
        }
        return groups;
    }

    private boolean isFlag(ColumnSurvey column) {
        return sketch.use(column.name()) == ColumnUse.THEME_FLAG;
    }

    private NativeTableRow row(List<ColumnSurvey> group) {
        ColumnUse use = sketch.use(group.getFirst().name());
        NativeTableHeaderCell head = Parts.head("row", name(group), note(group));
        Div as = Parts.styled(new Div(select(group, use)), "fm-import-as");
        choices.of(group, use).forEach(as::add);
        NativeTableRow row =
                new NativeTableRow(head, new NativeTableCell(samples(group, use)), new NativeTableCell(as));
        if (use == ColumnUse.LEFT_OUT) {
            row.addClassName("out");
        }
        return row;
    }

    private Span name(List<ColumnSurvey> group) {
        return new Span(String.join(
                ", ", group.stream().limit(3).map(ColumnSurvey::name).toList()));
    }

    private Span note(List<ColumnSurvey> group) {
        ColumnSurvey column = group.getFirst();
        Span note = Parts.styled(
                new Span(
                        group.size() > 3
                                ? getTranslation("ingest.column.more", group.size() - 3)
                                : about(column, sketch.use(column.name()))),
                "fm-small",
                "fm-quiet",
                "fm-import-note");
        return note;
    }

    private Div samples(List<ColumnSurvey> group, ColumnUse use) {
        Div samples = Parts.styled(new Div(), "fm-samples");
        if (group.size() > 1) {
            samples.add(new Span(getTranslation("ingest.column.flags")));
            return samples;
        }
        ColumnSurvey column = group.getFirst();
        if (use == ColumnUse.WORDS) {
            samples.addClassName("fm-words");
        }
        column.samples().forEach(value -> samples.add(new Span(value)));
        if (column.samples().size() < 3 && column.blank() > 0) {
            samples.add(Parts.styled(new Span(getTranslation("ingest.column.empty")), "none"));
        }
        return samples;
    }

    private Select<ColumnUse> select(List<ColumnSurvey> group, ColumnUse use) {
        Select<ColumnUse> select = new Select<>();
        ColumnSurvey first = group.getFirst();
        select.setItems(Arrays.stream(ColumnUse.values())
                .filter(one -> one != ColumnUse.THEME_FLAG || group.stream().allMatch(ColumnSurvey::holdsOnlyFlags))
                .toList());
        select.setItemLabelGenerator(one -> getTranslation("ingest.use." + Reasons.key(one)));
        select.setValue(use);
        select.setAriaLabel(getTranslation("ingest.column.comes-in-as", first.name()));
        helper(use).ifPresent(select::setHelperText);
        select.addValueChangeListener(changed -> change(group, changed.getValue()));
        selects.put(first.name(), select);
        return select;
    }

    private void change(List<ColumnSurvey> group, ColumnUse use) {
        group.forEach(column -> sketch.use(column.name(), use));
        showRows();
        Select<ColumnUse> again = selects.get(group.getFirst().name());
        if (again != null) {
            again.focus();
        }
    }

    /** Notes that a column has, or no longer has, something only a person can settle. */
    private void needsYou(String column, ColumnChoices.Need doubt) {
        boolean changed = switch (doubt) {
            case OPEN -> needy.add(column);
            case SETTLED -> needy.remove(column);
        };
        if (changed) {
            showNeeds();
        }
        if (doubt == ColumnChoices.Need.SETTLED && isAttached()) {
            stored.refresh();
        }
    }

    private void showNeeds() {
        needs.removeAll();
        if (needy.isEmpty()) {
            return;
        }
        needs.add(new Span(getTranslation("ingest.columns.needs", needy.size())));
        needy.forEach(column -> {
            NativeButton link = new NativeButton(column, _ -> {
                Select<ColumnUse> select = selects.get(column);
                if (select != null) {
                    select.scrollIntoView();
                    select.focus();
                }
            });
            link.addClassName("fm-link-button");
            needs.add(link);
        });
    }

    /** One small fact, the one that helps most to recognise the column. */
    private String about(ColumnSurvey column, ColumnUse use) {
        if (column.filled() == 0) {
            return getTranslation("ingest.column.all-blank");
        }
        return switch (use) {
            case WORDS -> getTranslation("ingest.column.longest", column.longest(), share(column));
            case DATE ->
                getTranslation(
                        "ingest.column.dates",
                        column.dates().readable().getOrDefault(sketch.order(), 0L),
                        column.filled());
            case FELT ->
                column.numbers().lowest().isPresent()
                        ? getTranslation(
                                "ingest.column.numbers",
                                column.numbers().lowest().getAsInt(),
                                column.numbers().highest().orElseThrow(),
                                column.filled() - column.numbers().count())
                        : different(column);
            default -> different(column);
        };
    }

    private String different(ColumnSurvey column) {
        if (!column.isExact()) {
            return getTranslation("ingest.column.many", column.different());
        }
        boolean nearlyUnique = column.repeated() > 0 && column.repeated() <= 20;
        return nearlyUnique
                ? getTranslation("ingest.column.repeated", column.different(), column.repeated())
                : getTranslation("ingest.column.different", column.different(), share(column));
    }

    private static long share(ColumnSurvey column) {
        return Math.round(100.0 * column.blank() / Math.max(1, column.rows()));
    }

    /** What it means that a column is used so. */
    private Optional<String> helper(ColumnUse use) {
        return switch (use) {
            case CONTRIBUTOR -> Optional.of(getTranslation("ingest.use.contributor.means"));
            case LEFT_OUT -> Optional.of(getTranslation("ingest.use.left-out.means"));
            case ID -> Optional.of(getTranslation("ingest.use.id.means"));
            default -> Optional.empty();
        };
    }
}
