package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.folkmoot.evidence.ChangesOfCounts;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.ui.CellPanel.CellAddress;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Views;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.ThemeId;

/** Themes beside services: how many people spoke of each, and, opened, what they said. */
@Route(value = Addresses.MATRIX, layout = Shell.class)
@PermitAll
@StyleSheet("assets/evidence.css")
class MatrixView extends Div implements BeforeEnterObserver {

    /** The parameter that opens a cell: ids of theme and service with a dot between. */
    static final String CELL = "cell";

    private static final int MOST_SERVICES = 10;

    private final transient ThemesBesideServices counts;
    private final transient ChangesOfCounts changes;
    private final transient EvidenceSearch search;
    private final transient Codebooks codebooks;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;

    MatrixView(
            ThemesBesideServices counts,
            ChangesOfCounts changes,
            EvidenceSearch search,
            Codebooks codebooks,
            PlaceInHand placeInHand,
            Rights rights) {
        this.counts = counts;
        this.changes = changes;
        this.search = search;
        this.codebooks = codebooks;
        this.placeInHand = placeInHand;
        this.rights = rights;
        addClassName("fm-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        PageHead head = new PageHead(getTranslation("evidence.matrix.title"));
        head.tools(new Views(getTranslation("evidence.matrix.views"))
                .link(getTranslation("evidence.matrix.directory"), "services")
                .current(getTranslation("evidence.matrix.by-theme"), Addresses.MATRIX)
                .link(getTranslation("place.partners.title"), "services/partners"));
        add(head);
        Optional<Place> place = placeInHand.of(parameters);
        if (place.isEmpty()) {
            add(new EmptyPage(getTranslation("evidence.no-place.title"), getTranslation("evidence.no-place.text")));
            return;
        }
        CountsChoice choice =
                CountsChoice.of(event.getLocation(), rights, place.get().id());
        head.eyebrow(place.get().name(), CountsChoice.label(choice.period(), this));
        Div choices = choice.row(this);
        add(choices);
        CountsTable<Named<ThemeId>, Named<ServiceId>> all =
                counts.matrix(place.get().id(), choice.period(), choice.sight());
        CodebookChoice codebook =
                CodebookChoice.of(parameters, codebooks.counting(place.get().id()), all);
        codebook.select(this).ifPresent(select -> choices.addComponentAtIndex(1, select));
        show(place.get(), choice, codebook.of(all), parameters);
    }

    private void show(
            Place place,
            CountsChoice choice,
            CountsTable<Named<ThemeId>, Named<ServiceId>> table,
            QueryParameters parameters) {
        if (table.rows().isEmpty() || table.columns().isEmpty()) {
            add(new EmptyPage(
                            getTranslation("evidence.matrix.empty.title"), getTranslation("evidence.matrix.empty.text"))
                    .step(new ActLink(getTranslation("evidence.matrix.empty.step"), Addresses.MATRIX)));
            return;
        }
        Optional<CellAddress> open = parameters.getSingleParameter(CELL).flatMap(CellAddress::of);
        CountsTable<Named<ThemeId>, Named<ServiceId>> widest = widest(table);
        MatrixTable matrix = new MatrixTable(widest, choice, place.id(), open);
        Div beside = Parts.styled(new Div(new Div(matrix, notes(table, widest, place.id()))), "ev-lens");
        open.filter(_ -> choice.isLinked())
                .flatMap(cell -> CellPanel.of(cell, table, search, place.id(), choice.period()))
                .ifPresent(beside::add);
        add(beside);
    }

    /** The services most people spoke of; the totals still count everyone. */
    private static CountsTable<Named<ThemeId>, Named<ServiceId>> widest(
            CountsTable<Named<ThemeId>, Named<ServiceId>> table) {
        int kept = Math.min(MOST_SERVICES, table.columns().size());
        return new CountsTable<>(
                table.columns().subList(0, kept),
                table.rows().stream()
                        .map(row ->
                                new CountsTable.Row<>(row.head(), row.cells().subList(0, kept), row.total()))
                        .toList(),
                table.columnTotals().subList(0, kept),
                table.total(),
                table.detail());
    }

    private Div notes(
            CountsTable<Named<ThemeId>, Named<ServiceId>> whole,
            CountsTable<Named<ThemeId>, Named<ServiceId>> shown,
            PlaceId place) {
        Div notes = Parts.styled(new Div(), "ev-notes", "fm-small", "fm-quiet");
        notes.add(new Paragraph(getTranslation("evidence.matrix.note.totals")));
        if (whole.detail() == Detail.PUBLIC) {
            notes.add(Numbers.inFives(this));
        }
        changes.at(place)
                .map(day -> Numbers.changed(Dates.date(day, getLocale()), this))
                .ifPresent(notes::add);
        int left = whole.columns().size() - shown.columns().size();
        if (left > 0) {
            List<Named<ServiceId>> others = whole.columns()
                    .subList(shown.columns().size(), whole.columns().size());
            Paragraph more = new Paragraph(getTranslation("evidence.matrix.note.more", left) + " ");
            others.stream().limit(30).forEach(service -> {
                more.add(new Anchor(Addresses.service(service.id()), service.name()));
                more.add(" ");
            });
            notes.add(more);
        }
        return notes;
    }
}
