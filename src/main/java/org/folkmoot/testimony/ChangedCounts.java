package org.folkmoot.testimony;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.theme.ThemeId;

/** When counts last changed because words were taken back, so that published numbers stay true and say that they changed. */
@CallerChecked
public class ChangedCounts {

    private final CountsChangedRecords records;

    ChangedCounts(CountsChangedRecords records) {
        this.records = records;
    }

    /** Anywhere at the places. */
    public Optional<CountsChanged> at(Set<PlaceId> places) {
        return records.last(places);
    }

    /** Of the theme, at the places. */
    public Optional<CountsChanged> ofTheme(Set<PlaceId> places, ThemeId theme) {
        return records.last(places, theme);
    }

    /** Of the service, at those places that are seen. */
    public Optional<CountsChanged> ofService(ServiceId service, Predicate<PlaceId> isSeen) {
        return records.last(service, isSeen);
    }
}
