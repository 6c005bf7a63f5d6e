package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.moderation.CareSettings.CareRules;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.folkmoot.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is kept of care: rules of a place, disclosures of harm, unsaved marks. */
@StoreTest
class CareRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final MongoTemplate store;
    private final CareRuleRecords rules;
    private final DisclosureRecords disclosures;
    private final DeskMarkRecords marks;
    private final PlaceId place = new PlaceId(TimeOrderedId.next());
    private final SubmissionId submission = new SubmissionId(TimeOrderedId.next());
    private final AccountId ann = new AccountId(TimeOrderedId.next());
    private final AccountId bo = new AccountId(TimeOrderedId.next());

    CareRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.rules = new CareRuleRecords(store);
        this.disclosures = new DisclosureRecords(store);
        this.marks = new DeskMarkRecords(store);
    }

    @BeforeEach
    void indexes() {
        new DisclosureRecords.Schema().apply(store);
        new DeskMarkRecords.Schema().apply(store);
    }

    @Test
    void each_rule_of_a_place_is_settled_by_itself_and_can_be_lifted() {
        assertThat(rules.find(place)).isEmpty();
        rules.limit(place, Optional.of(20));
        rules.leads(place, List.of(ann, bo));
        rules.complaints(place, Optional.of(new ComplaintDays(2, 15)));
        assertThat(rules.find(place))
                .contains(
                        new CareRules(place, Optional.of(20), Set.of(ann, bo), Optional.of(new ComplaintDays(2, 15))));
        assertThat(rules.ledBy(bo)).containsExactly(place);
        rules.limit(place, Optional.empty());
        rules.complaints(place, Optional.empty());
        rules.leads(place, List.of(ann));
        assertThat(rules.find(place)).contains(new CareRules(place, Optional.empty(), Set.of(ann), Optional.empty()));
        assertThat(rules.ledBy(bo)).isEmpty();
    }

    @Test
    void a_reader_opens_as_many_stories_a_day_as_was_settled_each_counted_once() {
        UUID first = TimeOrderedId.next();
        assertThat(rules.open(ann, place, "2026-11-22", first, 2)).isTrue();
        assertThat(rules.open(ann, place, "2026-11-22", first, 2)).isTrue();
        assertThat(rules.open(ann, place, "2026-11-22", TimeOrderedId.next(), 2))
                .isTrue();
        assertThat(rules.open(ann, place, "2026-11-22", TimeOrderedId.next(), 2))
                .isFalse();
        assertThat(rules.open(ann, place, "2026-11-22", first, 2)).isTrue();
        assertThat(rules.open(bo, place, "2026-11-22", TimeOrderedId.next(), 2)).isTrue();
        assertThat(rules.open(ann, place, "2026-11-23", TimeOrderedId.next(), 2))
                .isTrue();
    }

    @Test
    void there_is_one_disclosure_of_a_story_and_of_two_who_change_it_at_once_one_succeeds() {
        Disclosure raised = disclosure();
        assertThat(disclosures.insert(raised)).isTrue();
        assertThat(disclosures.insert(raised)).isFalse();
        assertThat(disclosures.find(submission)).contains(raised);
        assertThat(disclosures.at(List.of(place))).containsExactly(raised);
        Disclosure settled = raised.ownedBy(ann)
                .settled(new Disclosure.Settled(
                        Disclosure.Outcome.PASSED_ON,
                        Set.of(Disclosure.Told.POLICE, Disclosure.Told.ADULT_SAFEGUARDING),
                        ann,
                        NOW));
        assertThat(disclosures.replace(settled)).isTrue();
        assertThat(disclosures.replace(raised.ownedBy(bo))).isFalse();
        assertThat(disclosures.find(submission).orElseThrow())
                .satisfies(stored -> assertThat(stored.owner()).contains(ann))
                .satisfies(stored -> assertThat(stored.outcome()).isEqualTo(settled.outcome()))
                .satisfies(stored -> assertThat(stored.version()).isEqualTo(1));
        disclosures.remove(submission);
        assertThat(disclosures.find(submission)).isEmpty();
    }

    @Test
    void each_reader_has_marks_of_their_own_in_a_story_and_they_go_with_it() {
        DeskMarkRecords.Facts of = new DeskMarkRecords.Facts(ann, "base 1", 2, 5, NOW);
        marks.put(submission, of, new Binary(new byte[] {1, 2}));
        marks.put(submission, new DeskMarkRecords.Facts(bo, "base 1", 0, 5, NOW), new Binary(new byte[] {3}));
        marks.put(submission, of, new Binary(new byte[] {4}));
        assertThat(marks.find(submission, ann)).contains(new DeskMarkRecords.Stored(of, new Binary(new byte[] {4})));
        assertThat(marks.of(submission))
                .extracting(DeskMarkRecords.Facts::reader)
                .containsExactlyInAnyOrder(ann, bo);
        marks.remove(submission);
        assertThat(marks.of(submission)).isEmpty();
        assertThat(marks.find(submission, bo)).isEmpty();
    }

    private Disclosure disclosure() {
        return new Disclosure(
                submission,
                place,
                Optional.empty(),
                NOW,
                Disclosure.Urgency.SAME_DAY,
                NOW.plusSeconds(3600),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
