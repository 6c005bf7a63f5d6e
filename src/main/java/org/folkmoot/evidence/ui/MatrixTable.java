package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.ui.CellPanel.CellAddress;
import org.folkmoot.evidence.ui.Numbers.Heat;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.theme.ThemeId;

/** The table of themes beside services. Names of columns step down, each with a line to its column; a count is a link to what is behind it. */
final class MatrixTable extends Div {

    private final transient Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final boolean isLinked;
    private final transient Optional<CellAddress> open;
    private final transient Heat heat;

    MatrixTable(
            CountsTable<Named<ThemeId>, Named<ServiceId>> table,
            CountsChoice choice,
            PlaceId place,
            Optional<CellAddress> open) {
        this.isLinked = choice.isLinked();
        this.open = open;
        this.heat = Heat.of(table.rows().stream().flatMap(row -> row.cells().stream()));
        parameters.put(PlaceInHand.PARAMETER, List.of(place.toString()));
        Optional.of(choice.period().text())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parameters.put(CountsChoice.SAID, List.of(text)));
        Optional.of(choice.sight().value())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parameters.put(Sight.PARAMETER, List.of(text)));
        NativeTable counts = Parts.styled(new NativeTable(), "fm-matrix");
        counts.getCaption().add(Parts.styled(new Span(getTranslation("evidence.matrix.caption")), "fm-hidden"));
        counts.getHead().add(heads(table.columns()));
        table.rows().forEach(row -> counts.getBody().add(row(row, table.columns())));
        counts.getFoot().add(totals(table));
        Div frame = Parts.styled(new Div(key(table), counts), "ev-frame");
        frame.getElement()
                .getStyle()
                .set("--steps", Integer.toString(table.columns().size() + 1));
        add(frame);
        addClassName("ev-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("evidence.matrix.title"));
        getElement().setAttribute("tabindex", "0");
    }

    private NativeTableRow heads(List<Named<ServiceId>> services) {
        NativeTableRow heads = new NativeTableRow();
        heads.add(new NativeTableCell());
        for (int i = 0; i < services.size(); i++) {
            Named<ServiceId> service = services.get(i);
            NativeTableHeaderCell head = head("col", new Anchor(Addresses.service(service.id()), service.name()), i);
            head.setClassName(
                    "on", open.map(cell -> cell.service().equals(service.id())).orElse(false));
            heads.add(head);
        }
        heads.add(head("col", new Span(getTranslation("evidence.matrix.anyone")), services.size()));
        return heads;
    }

    private static NativeTableHeaderCell head(String scope, Component content, int step) {
        NativeTableHeaderCell head = Parts.head(scope, content);
        head.getElement().getStyle().set("--i", Integer.toString(step));
        return head;
    }

    private NativeTableRow row(CountsTable.Row<Named<ThemeId>> row, List<Named<ServiceId>> services) {
        NativeTableRow line = new NativeTableRow();
        line.setClassName(
                "on", open.map(cell -> cell.theme().equals(row.head().id())).orElse(false));
        line.add(head(
                "row",
                new Anchor(
                        Addresses.theme(row.head().id(), parameters), row.head().name()),
                0));
        for (int i = 0; i < services.size(); i++) {
            line.add(cell(row.cells().get(i), row.head(), services.get(i)));
        }
        line.add(sum(row.total()));
        return line;
    }

    private NativeTableCell cell(Shown shown, Named<ThemeId> theme, Named<ServiceId> service) {
        NativeTableCell cell = Parts.styled(new NativeTableCell(), heat.className(shown));
        cell.add(
                isLinked && shown.isSomebody()
                        ? link(shown.told(), theme, service)
                        : Numbers.of(shown).shown());
        return cell;
    }

    private Anchor link(int people, Named<ThemeId> theme, Named<ServiceId> service) {
        CellAddress address = new CellAddress(theme.id(), service.id());
        Map<String, List<String>> opened = new LinkedHashMap<>(parameters);
        opened.put(MatrixView.CELL, List.of(address.toString()));
        Anchor link = new Anchor(
                Addresses.with(Addresses.MATRIX, opened),
                Numbers.of(Shown.exactly(people)).shown().getText());
        link.setAriaLabel(getTranslation("evidence.matrix.cell", people, theme.name(), service.name()));
        if (open.equals(Optional.of(address))) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static NativeTableCell sum(Shown total) {
        NativeTableCell cell = Parts.styled(new NativeTableCell(), "sum");
        cell.add(Numbers.of(total).shown());
        return cell;
    }

    private NativeTableRow totals(CountsTable<Named<ThemeId>, Named<ServiceId>> table) {
        NativeTableRow totals = new NativeTableRow();
        totals.add(head("row", new Span(getTranslation("evidence.matrix.any-theme")), 0));
        table.columnTotals().forEach(total -> totals.add(sum(total)));
        totals.add(sum(table.total()));
        return totals;
    }

    private Div key(CountsTable<?, ?> table) {
        UnorderedList scale = new UnorderedList();
        ListItem steps = Parts.styled(new ListItem(), "ev-scale");
        heat.from().forEach(from -> {
            steps.add(Parts.styled(new Span(from + "+"), "ev-swatch", heat.className(Shown.exactly(from))));
        });
        scale.add(steps);
        if (table.detail() == Detail.PUBLIC) {
            Span few = Parts.styled(new Span(getTranslation("platform.count.few")), "ev-swatch", "few");
            scale.add(new ListItem(few, new Span(getTranslation("evidence.matrix.key.few"))));
        }
        Span title = Parts.styled(new Span(getTranslation("evidence.matrix.key")), "fm-eyebrow");
        return Parts.styled(new Div(title, scale), "ev-key", "fm-matrix-key");
    }
}
