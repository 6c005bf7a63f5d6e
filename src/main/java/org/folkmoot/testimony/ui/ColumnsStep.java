package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.MappingSketch;
import org.folkmoot.testimony.csv.ColumnSurvey;

/** The second step: what each column is, filled in as far as the file tells. */
class ColumnsStep extends Div {

    private final transient ImportDrafts.Draft draft;
    private final transient MappingSketch sketch;
    private final transient ColumnChoices choices;
    private final Paragraph lead = new Paragraph();
    private final Div needs = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private final NativeTableBody rows = new NativeTableBody();
    private final transient Map<String, Select<ColumnUse>> selects = new HashMap<>();
    private final transient Set<String> needy = new LinkedHashSet<>();
    private final WholeFile wholeFile;

    ColumnsStep(ImportDesk desk, ImportDrafts.Draft draft) {
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        this.choices = new ColumnChoices(desk, draft, this::needsYou);
        this.wholeFile = new WholeFile(desk, draft);
        lead.setText(draft.proposal()
                .recognised()
                .map(name -> getTranslation("testimony.columns.recognised", name))
                .orElseGet(() -> getTranslation("testimony.columns.guessed")));
        lead.addClassName("fm-quiet");
        needs.addClassName("fm-import-needs");
        needs.getElement().setAttribute("role", "status");
        add(errors, new H2(getTranslation("testimony.columns.heading")), lead, needs, table(), wholeFile, acts());
        showRows();
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassNames("fm-map", "fm-stack");
        table.setCaptionText(getTranslation("testimony.columns.heading"));
        NativeTableRow head = new NativeTableRow();
        for (String text : List.of("column", "samples", "use")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("testimony.columns." + text));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        table.add(rows);
        return table;
    }

    private Div acts() {
        Button tryOut = new Button(getTranslation("testimony.columns.try"), _ -> tryOut());
        tryOut.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts =
                new Div(tryOut, new ActLink(getTranslation("testimony.import.choose-another"), ImportAddress.choose()));
        acts.addClassNames("fm-acts", "fm-section");
        return acts;
    }

    private void tryOut() {
        List<ErrorSummary.Fault> faults = new ArrayList<>(wholeFile.faults());
        if (sketch.columns(ColumnUse.WORDS).isEmpty()) {
            faults.addFirst(new ErrorSummary.Fault(
                    getTranslation("testimony.columns.no-words"),
                    selects.values().iterator().next()));
        }
        errors.show(faults);
        if (faults.isEmpty()) {
            getUI().ifPresent(ui ->
                    Going.to(ui, ImportAddress.trial(draft.upload().id())));
        }
    }

    private void showRows() {
        rows.removeAll();
        selects.clear();
        needy.clear();
        groups().forEach(group -> rows.add(row(group)));
        wholeFile.columnsChanged();
        showNeeds();
    }

    /** Columns one by one, but columns of flags beside each other together. */
    private List<List<ColumnSurvey>> groups() {
        List<List<ColumnSurvey>> groups = new ArrayList<>();
        List<ColumnSurvey> flags = new ArrayList<>();
        for (ColumnSurvey column : draft.proposal().survey().columns()) {
            if (sketch.use(column.name()) == ColumnUse.THEME_FLAG) {
                flags.add(column);
            } else {
                addFlags(groups, flags);
                groups.add(List.of(column));
            }
        }
        addFlags(groups, flags);
        return groups;
    }

    private static void addFlags(List<List<ColumnSurvey>> groups, List<ColumnSurvey> flags) {
        if (!flags.isEmpty()) {
            groups.add(List.copyOf(flags));
            flags.clear();
        }
    }

    private NativeTableRow row(List<ColumnSurvey> group) {
        ColumnSurvey first = group.getFirst();
        ColumnUse use = sketch.use(first.name());
        NativeTableHeaderCell head = new NativeTableHeaderCell(name(group), note(group));
        head.getElement().setAttribute("scope", "row");
        Div as = new Div(select(group, use));
        as.addClassName("fm-import-as");
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
        Span note = new Span(
                group.size() > 3
                        ? getTranslation("testimony.column.more", group.size() - 3)
                        : ColumnNotes.about(this, column, sketch.use(column.name()), sketch.order()));
        note.addClassNames("fm-small", "fm-quiet", "fm-import-note");
        return note;
    }

    private Div samples(List<ColumnSurvey> group, ColumnUse use) {
        Div samples = new Div();
        samples.addClassName("fm-samples");
        if (group.size() > 1) {
            samples.add(sample(getTranslation("testimony.column.flags")));
            return samples;
        }
        ColumnSurvey column = group.getFirst();
        if (use == ColumnUse.WORDS) {
            samples.addClassName("fm-words");
        }
        column.samples().forEach(value -> samples.add(sample(value)));
        if (column.samples().size() < 3 && column.blank() > 0) {
            Span empty = sample(getTranslation("testimony.column.empty"));
            empty.addClassName("none");
            samples.add(empty);
        }
        return samples;
    }

    private static Span sample(String text) {
        return new Span(text);
    }

    private Select<ColumnUse> select(List<ColumnSurvey> group, ColumnUse use) {
        Select<ColumnUse> select = new Select<>();
        ColumnSurvey first = group.getFirst();
        select.setItems(Arrays.stream(ColumnUse.values())
                .filter(one -> one != ColumnUse.THEME_FLAG || group.stream().allMatch(ColumnSurvey::holdsOnlyFlags))
                .toList());
        select.setItemLabelGenerator(one -> getTranslation(
                "testimony.use." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        select.setValue(use);
        select.setAriaLabel(getTranslation("testimony.column.comes-in-as", first.name()));
        ColumnNotes.helper(this, use).ifPresent(select::setHelperText);
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
    private void needsYou(String column, ColumnChoices.Doubt doubt) {
        boolean changed = switch (doubt) {
            case OPEN -> needy.add(column);
            case SETTLED -> needy.remove(column);
        };
        if (changed) {
            showNeeds();
        }
    }

    private void showNeeds() {
        needs.removeAll();
        if (needy.isEmpty()) {
            return;
        }
        needs.add(new Span(getTranslation("testimony.columns.needs", needy.size())));
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
}
