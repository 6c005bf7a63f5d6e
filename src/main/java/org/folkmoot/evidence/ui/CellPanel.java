package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.Choice;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.HitOrder;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.theme.ThemeId;

/** One cell, opened: how it felt and some of what was said, with the way to all of it. */
final class CellPanel extends Aside {

    private static final int SHOWN = 3;

    private CellPanel(Named<ThemeId> theme, Named<ServiceId> service, EvidenceResult result, EvidenceQuery all) {
        addClassNames("ev-cell", "fm-sheet");
        getElement().setAttribute("aria-label", theme.name() + ", " + service.name());
        Span eyebrow = new Span(service.name());
        eyebrow.addClassName("fm-eyebrow");
        add(eyebrow, new H2(theme.name()), Numbers.tally(result.people(), result.comments(), this));
        add(new H3(getTranslation("evidence.cell.what")), felt(result.felt()));
        result.hits().forEach(hit -> add(new HitCard(hit, named -> Addresses.search(all.themes(Set.of(named.id()))))));
        Div acts = new Div(
                new ActLink(getTranslation("evidence.cell.read", result.reachable()), Addresses.search(all)).primary());
        acts.addClassName("fm-acts");
        add(acts);
    }

    /** Empty if the cell is not one whose count is shown. */
    static Optional<CellPanel> of(
            CellAddress cell,
            CountsTable<Named<ThemeId>, Named<ServiceId>> table,
            EvidenceSearch search,
            PlaceId place,
            Period period) {
        Optional<CountsTable.Row<Named<ThemeId>>> row = table.rows().stream()
                .filter(one -> one.head().id().equals(cell.theme()))
                .findFirst();
        Optional<Named<ServiceId>> service = table.columns().stream()
                .filter(head -> head.id().equals(cell.service()))
                .findFirst();
        if (row.isEmpty()
                || service.isEmpty()
                || !(row.get().cells().get(table.columns().indexOf(service.get())) instanceof Shown.Exactly)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(Dates.ZONE);
        EvidenceQuery all = EvidenceQuery.all()
                .places(Set.of(place))
                .themes(Set.of(cell.theme()))
                .services(Set.of(cell.service()))
                .said(period.from(today), period.to(today));
        EvidenceResult result = search.search(all.by(HitOrder.NEWEST).sized(SHOWN));
        return Optional.of(new CellPanel(row.get().head(), service.get(), result, all));
    }

    private PlainTable<Choice<FeltGroup>> felt(List<Choice<FeltGroup>> felt) {
        return new PlainTable<Choice<FeltGroup>>(getTranslation("evidence.cell.felt"))
                .rowHead(
                        getTranslation("evidence.cell.felt"),
                        choice -> new Span(
                                getTranslation("evidence.felt." + choice.value().name())))
                .component(
                        getTranslation("evidence.people.head"),
                        choice -> Numbers.of(choice.people()).shown())
                .rows(felt);
    }
}
