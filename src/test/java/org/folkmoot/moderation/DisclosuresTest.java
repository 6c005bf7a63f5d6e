package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.folkmoot.call.Call;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.moderation.CareQueue.QueuePage;
import org.folkmoot.moderation.Disclosure.Outcome;
import org.folkmoot.moderation.Disclosure.Told;
import org.folkmoot.moderation.Disclosure.Urgency;
import org.folkmoot.moderation.Disclosures.DisclosedWords;
import org.folkmoot.moderation.Disclosures.DisclosureItem;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.submission.MyWords;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Harm reaches those who act on it in time, and nobody else can learn of it. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class DisclosuresTest {

    @Autowired
    private CareHouse house;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private CareSettings settings;

    @Autowired
    private CareQueue queue;

    @Autowired
    private SubmissionReading reading;

    @Autowired
    private MyWords mine;

    @Autowired
    private MovedClock clock;

    private PlaceId place;
    private Call call;
    private Caller.Account ada;
    private Caller.Account lead;
    private Caller.Account reader;

    @BeforeEach
    void aPlaceWithALead() {
        place = house.place();
        call = house.callAt(place);
        ada = house.administrator("Ada");
        lead = house.person("Lowri", Role.FACILITATOR, place);
        reader = house.person("Mair", Role.FACILITATOR, place);
        house.runAs(ada, () -> settings.leads(place, Set.of(new AccountId(lead.id()))));
    }

    private List<Disclosure> seenBy(Caller who) {
        return house.as(who, disclosures::list).stream()
                .map(DisclosureItem::disclosure)
                .filter(one -> one.place().equals(place))
                .toList();
    }

    @Test
    void who_asks_to_be_contacted_is_with_the_leads_by_the_next_working_day() {
        Said said = house.toldAndAskedForContact(call, "I do not feel safe at home.");
        assertThat(seenBy(lead)).singleElement().satisfies(one -> {
            assertThat(one.submission()).isEqualTo(said.id());
            assertThat(one.by()).isEmpty();
            assertThat(one.due()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        });
        assertThat(house.as(lead, () -> disclosures.open(said.id())).contact()).isEqualTo("01632 960 007");
    }

    @Test
    void only_administrators_and_leads_of_the_place_can_learn_that_there_is_one() {
        Said harmed = house.toldAndAskedForContact(call, "I do not feel safe at home.");
        Said other = house.told(call, "The food was cold.");
        for (Caller knows : List.of(ada, lead)) {
            assertThat(seenBy(knows)).hasSize(1);
            assertThat(house.as(knows, () -> disclosures.find(harmed.id()))).isPresent();
        }
        Caller leadElsewhere = house.person("Rhys", Role.FACILITATOR, house.place());
        for (Caller unaware : List.of(reader, leadElsewhere)) {
            assertThat(seenBy(unaware)).isEmpty();
            assertThat(house.as(unaware, disclosures::isLead)).isFalse();
            assertThat(house.as(unaware, () -> disclosures.find(harmed.id())))
                    .isEqualTo(house.as(unaware, () -> disclosures.find(other.id())));
            assertThatThrownBy(() -> house.as(unaware, () -> disclosures.open(harmed.id())))
                    .isInstanceOf(NotFound.class)
                    .hasMessage(refusal(unaware, other));
        }
        for (Role role : List.of(Role.CODER, Role.SERVICE_DESIGNER, Role.PARTNER)) {
            Caller none = house.person("Other", role, place);
            assertThatThrownBy(() -> house.as(none, disclosures::list)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> house.as(new Caller.Anonymous(), disclosures::list))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String refusal(Caller who, Said said) {
        try {
            house.as(who, () -> disclosures.open(said.id()));
            return "opened";
        } catch (NotFound none) {
            return String.valueOf(none.getMessage());
        }
    }

    @Test
    void nothing_of_the_submission_shows_a_reader_that_somebody_has_raised_it() {
        Said said = house.told(call, "He hits me.");
        QueueItem before = house.as(reader, () -> queue.find(said.id())).orElseThrow();
        QueuePage page = house.as(reader, () -> queue.page(place, QueueFilter.all(), 1));
        Opened opened = house.as(reader, () -> reading.open(said.id()));
        house.runAs(lead, () -> disclosures.raise(said.id(), Urgency.SAME_DAY));
        house.as(lead, () -> disclosures.take(said.id(), 0));
        assertThat(house.as(reader, () -> queue.find(said.id()))).contains(before);
        assertThat(house.as(reader, () -> queue.page(place, QueueFilter.all(), 1)))
                .isEqualTo(page);
        assertThat(house.as(reader, () -> reading.open(said.id()))).isEqualTo(opened);
        assertThat(house.asItsAuthorSees(said).acts()).hasSize(1);
    }

    @Test
    void a_reader_raises_it_without_learning_whether_somebody_had() {
        Said said = house.toldAndAskedForContact(call, "He hits me.");
        house.runAs(reader, () -> disclosures.raise(said.id(), Urgency.SAME_DAY));
        house.runAs(reader, () -> disclosures.raise(said.id(), Urgency.NEXT_WORKING_DAY));
        assertThat(seenBy(reader)).isEmpty();
        assertThat(seenBy(lead))
                .singleElement()
                .satisfies(one -> assertThat(one.due())
                        .as("as urgent as the most urgent")
                        .isEqualTo(Instant.parse("2026-11-20T17:00:00Z")));
    }

    @Test
    void it_is_late_once_its_time_is_over_and_no_more_once_it_is_settled() {
        Said said = house.told(call, "He hits me.");
        house.runAs(reader, () -> disclosures.raise(said.id(), Urgency.SAME_DAY));
        clock.pass(Duration.ofHours(8));
        DisclosureItem item = house.as(lead, () -> disclosures.find(said.id())).orElseThrow();
        assertThat(item.late()).contains(Duration.ofHours(1));
        assertThat(item.by()).contains("Mair");
        DisclosureItem settled = house.as(
                lead,
                () -> disclosures.settle(
                        said.id(), 0, Outcome.PASSED_ON, Set.of(Told.POLICE, Told.ADULT_SAFEGUARDING)));
        assertThat(settled.late()).isEmpty();
        assertThat(settled.owner()).contains("Lowri");
        assertThat(house.as(lead, () -> disclosures.openAgain(said.id(), 1)).late())
                .isPresent();
    }

    @Test
    void what_is_passed_on_is_passed_on_to_somebody_and_by_one_person_only() {
        Said said = house.toldAndAskedForContact(call, "He hits me.");
        assertThatThrownBy(() -> house.as(lead, () -> disclosures.settle(said.id(), 0, Outcome.PASSED_ON, Set.of())))
                .hasMessage("NOBODY_TOLD");
        house.as(lead, () -> disclosures.take(said.id(), 0));
        assertThatExceptionOfType(DecidedMeanwhile.class)
                .isThrownBy(() -> house.as(ada, () -> disclosures.take(said.id(), 0)))
                .satisfies(meanwhile -> assertThat(meanwhile.happened().who()).contains("Lowri"));
    }

    @Test
    void a_lead_who_leaves_the_team_sees_nothing_any_more() {
        house.toldAndAskedForContact(call, "He hits me.");
        Caller left = new Caller.Account(lead.id(), "Lowri", Set.of());
        assertThatThrownBy(() -> house.as(left, disclosures::list)).isInstanceOf(AccessDeniedException.class);
        PlaceId elsewhere = house.place();
        Caller moved = new Caller.Account(lead.id(), "Lowri", Set.of(new Grant(Role.FACILITATOR, elsewhere.scope())));
        assertThat(seenBy(moved)).isEmpty();
    }

    @Test
    void nobody_names_themselves_a_lead() {
        assertThatThrownBy(() -> house.runAs(reader, () -> settings.leads(place, Set.of(new AccountId(reader.id())))))
                .isInstanceOf(AccessDeniedException.class);
        Caller.Account coder = house.person("Cai", Role.CODER, place);
        assertThatThrownBy(() -> house.runAs(ada, () -> settings.leads(place, Set.of(new AccountId(coder.id())))))
                .hasMessage("NOT_ON_THE_TEAM");
    }

    @Test
    void words_their_author_has_taken_back_are_not_shown_while_who_asked_can_still_be_reached() {
        Said said = house.toldAndAskedForContact(call, "He hits me.");
        mine.withdraw(said.author());
        DisclosedWords words = house.as(lead, () -> disclosures.open(said.id()));
        assertThat(words.parts()).isEmpty();
        assertThat(words.contact()).isEqualTo("01632 960 007");
    }

    @Test
    void nothing_is_left_of_it_after_its_author_erases_the_words() {
        Said said = house.toldAndAskedForContact(call, "He hits me.");
        mine.erase(said.author());
        assertThat(seenBy(lead)).isEmpty();
        assertThatThrownBy(() -> house.as(lead, () -> disclosures.open(said.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_day_means_two_hours_at_least_and_the_next_working_day_passes_over_the_weekend() {
        assertThat(Urgency.SAME_DAY.due(Instant.parse("2026-11-20T16:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-20T18:30:00Z"));
        assertThat(Urgency.NEXT_WORKING_DAY.due(Instant.parse("2026-11-21T09:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(Urgency.SAME_DAY.due(Instant.parse("2026-07-01T09:00:00Z")))
                .as("in summer time")
                .isEqualTo(Instant.parse("2026-07-01T16:00:00Z"));
    }
}
