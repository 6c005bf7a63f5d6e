package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.ChangesOfCounts;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;

/** One theme: what it means here, which services it bears on, and what people said under it. */
@Route(value = Addresses.THEMES + "/:id", layout = Shell.class)
@PermitAll
@StyleSheet("assets/evidence.css")
class ThemeView extends Div implements BeforeEnterObserver {

    private final transient ThemesBesideServices counts;
    private final transient ChangesOfCounts changes;
    private final transient Codebooks codebooks;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;

    ThemeView(
            ThemesBesideServices counts,
            ChangesOfCounts changes,
            Codebooks codebooks,
            PlaceInHand placeInHand,
            Rights rights) {
        this.counts = counts;
        this.changes = changes;
        this.codebooks = codebooks;
        this.placeInHand = placeInHand;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String id = event.getRouteParameters().get("id").orElse("");
        Place place = placeInHand.of(parameters).orElseThrow(NotFoundException::new);
        Theme theme = codebooks.themesOf(place.id()).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(theme, place, CountsChoice.of(event.getLocation(), rights, place.id()));
    }

    private void show(Theme theme, Place place, CountsChoice choice) {
        PageHead head = new PageHead(theme.name());
        head.eyebrow(place.name(), theme.category().orElseGet(() -> getTranslation("evidence.themes.title")));
        Optional.of(theme.definition()).filter(text -> !text.isBlank()).ifPresent(head::lead);
        EvidenceQuery all =
                choice.of(EvidenceQuery.all().places(Set.of(place.id())).themes(Set.of(theme.id())));
        add(
                head,
                choice.row(this),
                new Section(new VoicesPanel<>(
                        counts.ofTheme(theme.id(), place.id(), choice.period(), choice.sight()),
                        getTranslation("evidence.voices.services"),
                        all,
                        service -> Addresses.service(service.id()),
                        (query, service) -> query.services(Set.of(service.id())),
                        choice.isLinked())));
        changes.ofTheme(theme.id(), place.id())
                .map(day -> Numbers.changed(Dates.date(day, getLocale()), this))
                .ifPresent(this::add);
    }
}
