package org.folkmoot.moderation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.Complaint.ComplaintClock;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What a place settles about care: how much a reader may open in a day, and who sees disclosures of harm. */
@Service
public class CareSettings {

    private static final int MOST_A_DAY = 500;

    private final CareRuleRecords records;
    private final Places places;
    private final Staff staff;
    private final Audit audit;

    CareSettings(CareRuleRecords records, Places places, Staff staff, Audit audit) {
        this.records = records;
        this.places = places;
        this.staff = staff;
        this.audit = audit;
    }

    /** What is settled at this very place; nothing if it follows the place above. */
    @Allow(Role.FACILITATOR)
    public CareRules at(PlaceId place) {
        return rules(place);
    }

    /**
     * Sets how many submissions one reader may open a day here and at the places within; without a number, the place above decides.
     *
     * @throws CareRefused if it is not 1 to 500
     */
    @Allow(Role.FACILITATOR)
    public void limit(PlaceId place, Optional<Integer> opensADay) {
        if (opensADay.filter(most -> most < 1 || most > MOST_A_DAY).isPresent()) {
            throw new CareRefused(Reason.LIMIT_OUT_OF_RANGE);
        }
        records.limit(place, opensADay);
        audit.record("care.limit-set", List.of(place.value()));
    }

    /**
     * Names who sees disclosures of harm here and at the places within. Only administrators name them, so that nobody names themselves.
     *
     * @throws CareRefused if one is not on the team of the place
     */
    @Allow(Role.ADMINISTRATOR)
    public void leads(PlaceId place, Set<AccountId> leads) {
        if (!leads.stream().allMatch(lead -> staff.isOnTheTeam(lead, place))) {
            throw new CareRefused(Reason.NOT_ON_THE_TEAM);
        }
        records.leads(place, List.copyOf(leads));
        audit.record("care.leads-named", List.of(place.value()));
    }

    /** Says within how many working days complaints are dealt with here and at the places within; without it, the place above decides. */
    @Allow(Role.FACILITATOR)
    public void complaints(PlaceId place, Optional<ComplaintDays> days) {
        records.complaints(place, days);
        audit.record("care.complaint-days-set", List.of(place.value()));
    }

    /** The nearest limit, here or above, and where it was set. */
    Optional<CareRules> limitFor(PlaceId place) {
        return fromHereUp(places, place)
                .map(this::rules)
                .filter(rules -> rules.opensADay().isPresent())
                .findFirst();
    }

    /** Whether the caller may see disclosures of harm at the place: an administrator, or a lead who is on the team. */
    boolean isLead(PlaceId place) {
        return staff.isAdministrator()
                || (staff.isOnTheTeam(place)
                        && fromHereUp(places, place)
                                .anyMatch(here -> rules(here).leads().contains(staff.caller())));
    }

    /** Where the caller may see disclosures of harm. */
    Set<PlaceId> ledPlaces() {
        return staff.isAdministrator()
                ? places.all().stream().map(Place::id).collect(Collectors.toSet())
                : records.ledBy(staff.caller()).stream()
                        .flatMap(place -> places.within(place).stream())
                        .filter(staff::isOnTheTeam)
                        .collect(Collectors.toSet());
    }

    private CareRules rules(PlaceId place) {
        return records.find(place).orElse(CareRules.none(place));
    }

    private static Stream<PlaceId> fromHereUp(Places places, PlaceId place) {
        return Stream.concat(Stream.of(place), places.above(place).stream().map(Place::id));
    }

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

    /** What places have settled about complaints; the nearest counts. */
    @Component
    record PlaceComplaintClock(CareRuleRecords records, Places places) implements ComplaintClock {

        @Override
        public ComplaintDays at(PlaceId place) {
            return fromHereUp(places, place)
                    .flatMap(here -> records.find(here).flatMap(CareRules::complaints).stream())
                    .findFirst()
                    .orElseGet(ComplaintDays::usual);
        }
    }
}
