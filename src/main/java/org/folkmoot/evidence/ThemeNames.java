package org.folkmoot.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.folkmoot.theme.AllCodebooks;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.springframework.stereotype.Component;

/** Keeps the names of themes, which live in the store; places and services keep theirs at hand themselves. */
@Component
class ThemeNames implements NameBook, ChangeSubscriber {

    private final AllCodebooks codebooks;
    private final ServiceDirectory services;
    private final Places places;
    /** Grows with each change: what was read before is of an earlier edition, also if the reading ended after the change. */
    private final AtomicLong edition = new AtomicLong();

    private volatile Known known = new Known(-1, Map.of());

    private record Known(long edition, Map<ThemeId, String> names) {

        /** Themes of one name in two codebooks are told apart by the codebook. */
        static Known of(long edition, List<Codebook> books) {
            Map<ThemeId, String> names = new HashMap<>();
            Set<String> once = new HashSet<>();
            Set<String> several = new HashSet<>();
            for (Codebook book : books) {
                book.themes().stream()
                        .map(theme -> theme.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .filter(name -> !once.add(name))
                        .forEach(several::add);
            }
            for (Codebook book : books) {
                for (Theme theme : book.themes()) {
                    boolean ambiguous = several.contains(theme.name().toLowerCase(Locale.ROOT));
                    names.put(theme.id(), ambiguous ? theme.name() + " (" + book.name() + ")" : theme.name());
                }
            }
            return new Known(edition, Map.copyOf(names));
        }
    }

    ThemeNames(AllCodebooks codebooks, ServiceDirectory services, Places places) {
        this.codebooks = codebooks;
        this.services = services;
        this.places = places;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Codebooks.CHANGE_KIND);
    }

    @Override
    public void changed(Change change) {
        edition.incrementAndGet();
    }

    @Override
    public Optional<String> theme(ThemeId id) {
        return Optional.ofNullable(known().names().get(id));
    }

    private Known known() {
        long now = edition.get();
        Known last = known;
        if (last.edition() == now) {
            return last;
        }
        Known read = Known.of(now, codebooks.all());
        known = read;
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
