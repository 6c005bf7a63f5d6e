package org.folkmoot.moderation;

import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.submission.ComplaintDays;

/**
 * What a place has settled about care.
 *
 * @param opensADay how many submissions one reader may open a day, 1 to 500; any number if empty
 * @param leads who sees disclosures of harm here and at the places within, as long as they are on the team
 * @param complaints within how many days complaints are dealt with; as above it if empty
 */
public record CareRules(
        PlaceId place, Optional<Integer> opensADay, Set<AccountId> leads, Optional<ComplaintDays> complaints) {

    public CareRules {
        leads = Set.copyOf(leads);
    }

    static CareRules none(PlaceId place) {
        return new CareRules(place, Optional.empty(), Set.of(), Optional.empty());
    }
}
