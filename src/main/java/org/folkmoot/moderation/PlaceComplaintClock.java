package org.folkmoot.moderation;

import java.util.stream.Stream;
import org.folkmoot.moderation.CareSettings.CareRules;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.submission.ComplaintClock;
import org.folkmoot.submission.ComplaintDays;
import org.springframework.stereotype.Component;

/** What places have settled about complaints; the nearest counts. */
@Component
record PlaceComplaintClock(CareRuleRecords records, Places places) implements ComplaintClock {

    @Override
    public ComplaintDays at(PlaceId place) {
        return Stream.concat(Stream.of(place), places.above(place).stream().map(Place::id))
                .flatMap(here -> records.find(here).flatMap(CareRules::complaints).stream())
                .findFirst()
                .orElseGet(ComplaintDays::usual);
    }
}
