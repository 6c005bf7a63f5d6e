package org.folkmoot.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.springframework.stereotype.Component;

/** Keeps the names of themes, which live in the store; places and services keep theirs at hand themselves. */
@Component
class NamesAtHand implements NameBook, ChangeSubscriber {

    private final Codebooks codebooks;
    private final ServiceDirectory services;
    private final Places places;
    private final Callers callers;
    private volatile Optional<Map<ThemeId, Theme>> themes = Optional.empty();

    NamesAtHand(Codebooks codebooks, ServiceDirectory services, Places places, Callers callers) {
        this.codebooks = codebooks;
        this.services = services;
        this.places = places;
        this.callers = callers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Codebooks.CHANGE_KIND);
    }

    @Override
    public void changed(Change change) {
        themes = Optional.empty();
    }

    @Override
    public Optional<String> theme(ThemeId id) {
        return find(id).map(Theme::name);
    }

    Optional<Theme> find(ThemeId id) {
        return Optional.ofNullable(themes().get(id));
    }

    private Map<ThemeId, Theme> themes() {
        Optional<Map<ThemeId, Theme>> known = themes;
        if (known.isPresent()) {
            return known.get();
        }
        Map<ThemeId, Theme> read = callers.as(new Caller.Product("evidence"), codebooks::all).stream()
                .collect(Collectors.toUnmodifiableMap(Theme::id, theme -> theme, (first, _) -> first));
        themes = Optional.of(read);
        return read;
    }

    @Override
    public Optional<String> service(ServiceId id) {
        return services.find(id).map(ServiceSummary::name);
    }

    @Override
    public Optional<String> place(PlaceId id) {
        return places.find(id).map(Place::name);
    }

    @Override
    public Set<PlaceId> within(PlaceId id) {
        return places.within(id);
    }

    @Override
    public List<PlaceId> above(PlaceId id) {
        return places.above(id).stream().map(Place::id).toList();
    }
}
