package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Period;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.theme.ThemeId;

/** One cell, opened: how it felt and some of what was said, with the way to all of it. */
final class CellPanel extends Aside {

    private static final int SHOWN = 3;

    private CellPanel(Named<ThemeId> theme, Named<ServiceId> service, EvidenceResult result, EvidenceQuery all) {
        addClassNames("ev-cell", "fm-sheet");
        getElement().setAttribute("aria-label", theme.name() + ", " + service.name());
        Span eyebrow = Parts.styled(new Span(service.name()), "fm-eyebrow");
        add(eyebrow, new H2(theme.name()), Numbers.tally(result.people(), result.comments(), this));
        add(new H3(getTranslation("evidence.cell.what")), felt(result.felt()));
        result.hits().forEach(hit -> add(new HitCard(hit, named -> Addresses.search(all.themes(Set.of(named.id()))))));
        add(Parts.acts(new ActLink(getTranslation("evidence.cell.read", result.reachable()), Addresses.search(all))
                .primary()));
    }

    /** Empty if the table has no such cell. */
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
        if (row.isEmpty() || service.isEmpty()) {
            return Optional.empty();
        }
        EvidenceQuery all = EvidenceQuery.all()
                .places(Set.of(place))
                .themes(Set.of(cell.theme()))
                .services(Set.of(cell.service()))
                .said(period, LocalDate.now(Dates.ZONE));
        EvidenceResult result = search.search(all.by(HitOrder.NEWEST).sized(SHOWN));
        return Optional.of(new CellPanel(row.get().head(), service.get(), result, all));
    }

    private PlainTable<FacetValue<FeltGroup>> felt(List<FacetValue<FeltGroup>> felt) {
        return new PlainTable<FacetValue<FeltGroup>>(getTranslation("evidence.cell.felt"))
                .rowHead(
                        getTranslation("evidence.cell.felt"),
                        choice -> new Span(
                                getTranslation("evidence.felt." + choice.value().name())))
                .component(
                        getTranslation("evidence.people.head"),
                        choice -> Numbers.of(choice.people()).shown())
                .rows(felt);
    }

    /** One cell of themes beside services, as it stands in an address. */
    record CellAddress(ThemeId theme, ServiceId service) {

        static Optional<CellAddress> of(String text) {
            int dot = text.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new CellAddress(ThemeId.of(text.substring(0, dot)), ServiceId.of(text.substring(dot + 1))));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return theme + "." + service;
        }
    }
}
