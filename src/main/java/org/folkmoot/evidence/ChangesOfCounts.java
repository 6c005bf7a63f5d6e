package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.ChangedCounts;
import org.folkmoot.testimony.ChangedCounts.CountsChanged;
import org.folkmoot.theme.ThemeId;
import org.springframework.stereotype.Service;

/**
 * The day on which counts last changed because words were taken back, within what the caller may see counts of. The day alone: how many it
 * were could tell who.
 */
@Service
public class ChangesOfCounts {

    private final ChangedCounts changes;
    private final Viewers viewers;
    private final NameBook names;

    ChangesOfCounts(ChangedCounts changes, Viewers viewers, NameBook names) {
        this.changes = changes;
        this.viewers = viewers;
        this.names = names;
    }

    /** Of any count at the place and within it. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Optional<LocalDate> at(PlaceId place) {
        Set<PlaceId> seen = seen(place);
        return day(() -> changes.at(seen));
    }

    /** Of the theme, at the place and within it. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Optional<LocalDate> ofTheme(ThemeId theme, PlaceId place) {
        Set<PlaceId> seen = seen(place);
        return day(() -> changes.ofTheme(seen, theme));
    }

    /** Of the service. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Optional<LocalDate> ofService(ServiceId service) {
        ViewerFilter counts = viewers.current(Sight.OWN).counts();
        return day(() -> changes.ofService(service, counts::shows));
    }

    private Set<PlaceId> seen(PlaceId place) {
        ViewerFilter counts = viewers.current(Sight.OWN).counts();
        return Stream.concat(Stream.of(place), names.within(place).stream())
                .filter(counts::shows)
                .collect(Collectors.toSet());
    }

    private Optional<LocalDate> day(Supplier<Optional<CountsChanged>> change) {
        return change.get().map(CountsChanged::day);
    }
}
