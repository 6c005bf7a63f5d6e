package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What people told in answer to calls, in the store. */
@StoreTest
class SubmissionRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final MongoTemplate store;
    private final SubmissionRecords records;
    private final CallId call = new CallId(TimeOrderedId.next());
    private final PlaceId place = new PlaceId(TimeOrderedId.next());
    private final ContributorId contributor = new ContributorId(TimeOrderedId.next());
    private final AccountId account = new AccountId(TimeOrderedId.next());

    SubmissionRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.records = new SubmissionRecords(store);
    }

    @BeforeEach
    void indexes() {
        new SubmissionRecords.Schema().apply(store);
        new SubmissionRecords.SchemaOfLists().apply(store);
    }

    @Test
    void a_submission_is_found_as_it_was_written_by_its_draft_key_and_its_code() {
        SubmissionDocument one = document("draft 1", "code 1");
        records.insert(one);
        assertThat(records.find(one.submission().id()))
                .usingRecursiveComparison()
                .isEqualTo(Optional.of(one));
        assertThat(records.ofDraft("draft 1").orElseThrow().submission()).isEqualTo(one.submission());
        assertThat(records.ofCode("code 1").orElseThrow().submission()).isEqualTo(one.submission());
        assertThat(records.ofCode("code 2")).isEmpty();
        records.remove(one.submission().id());
        assertThat(records.ofDraft("draft 1")).isEmpty();
    }

    @Test
    void a_draft_key_and_a_code_each_lead_to_one_submission() {
        records.insert(document("draft 1", "code 1"));
        assertThatThrownBy(() -> records.insert(document("draft 1", "code 2")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> records.insert(document("draft 2", "code 1")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void lists_by_call_place_stage_person_and_account_come_without_the_sealed_words() {
        SubmissionDocument one = document("draft 1", "code 1");
        records.insert(one);
        Submission facts = one.submission();
        assertThat(records.inCall(call)).containsExactly(facts);
        assertThat(records.at(List.of(place))).containsExactly(facts);
        assertThat(records.at(List.of(place), Submission.Stage.WAITING)).containsExactly(facts);
        assertThat(records.at(List.of(place), Submission.Stage.HELD)).isEmpty();
        assertThat(records.of(contributor)).containsExactly(facts);
        assertThat(records.keptBy(account)).containsExactly(facts);
        assertThat(records.facts(facts.id())).contains(facts);
        assertThat(records.inCall(new CallId(TimeOrderedId.next()))).isEmpty();
    }

    @Test
    void the_lists_of_the_team_hold_what_stands_in_them_and_are_counted() {
        SubmissionDocument waits = document("draft 1", "code 1");
        SubmissionDocument complained = new SubmissionDocument(
                waits("draft 2").at(Submission.Stage.PUBLISHED).with(act(Submission.Kind.COMPLAINED)),
                "draft 2",
                "code 2",
                new Binary(new byte[] {1}));
        SubmissionDocument answered = new SubmissionDocument(
                complainedAndAnswered("draft 3"), "draft 3", "code 3", new Binary(new byte[] {1}));
        SubmissionDocument hidden = new SubmissionDocument(
                waits("draft 4").at(Submission.Standing.HIDDEN), "draft 4", "code 4", new Binary(new byte[] {1}));
        List.of(waits, complained, answered, hidden).forEach(records::insert);

        assertThat(records.at(List.of(place), Set.of(CareList.QUEUE))).containsExactly(waits.submission());
        assertThat(records.at(List.of(place), Set.of(CareList.OPEN_COMPLAINTS)))
                .containsExactly(complained.submission());
        assertThat(records.at(List.of(place), Set.of(CareList.COMPLAINTS)))
                .containsExactlyInAnyOrder(complained.submission(), answered.submission());
        assertThat(records.at(List.of(place), Set.of(CareList.QUEUE, CareList.OPEN_COMPLAINTS, CareList.COMPLAINTS)))
                .as("each once")
                .hasSize(3);
        assertThat(records.count(List.of(place), CareList.QUEUE)).isOne();
        assertThat(records.count(List.of(place), Submission.Stage.WAITING)).isOne();
        assertThat(records.count(List.of(place), Submission.Stage.PUBLISHED)).isEqualTo(2);
        assertThat(records.count(List.of(), CareList.QUEUE)).isZero();
    }

    @Test
    void what_was_written_before_there_were_lists_comes_to_stand_in_them() {
        SubmissionDocument waits = document("draft 1", "code 1");
        records.insert(waits);
        store.updateMulti(new Query(), new Update().unset(SubmissionDocument.LISTS), SubmissionRecords.COLLECTION);
        assertThat(records.at(List.of(place), Set.of(CareList.QUEUE))).isEmpty();
        new SubmissionRecords.SchemaOfLists().apply(store);
        assertThat(records.at(List.of(place), Set.of(CareList.QUEUE))).containsExactly(waits.submission());
        assertThat(records.find(waits.submission().id()).orElseThrow().sealed()).isEqualTo(waits.sealed());
    }

    private static Submission.Act act(Submission.Kind kind) {
        return new Submission.Act(kind, NOW, Optional.empty(), Optional.empty());
    }

    private Submission waits(String draft) {
        return document(draft, draft).submission();
    }

    private Submission complainedAndAnswered(String draft) {
        return waits(draft)
                .at(Submission.Stage.PUBLISHED)
                .with(act(Submission.Kind.COMPLAINED))
                .with(new Submission.Act(
                        Submission.Kind.COMPLAINT_CLOSED,
                        NOW,
                        Optional.empty(),
                        Optional.of(Complaint.Outcome.AGREED.name())));
    }

    @Test
    void of_two_who_change_a_submission_at_once_one_succeeds() {
        SubmissionDocument before = document("draft 1", "code 1");
        records.insert(before);
        assertThat(records.replace(before)).isTrue();
        assertThat(records.replace(before)).isFalse();
        assertThat(records.facts(before.submission().id()).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void all_submissions_are_read_once_in_the_order_of_their_ids() {
        List<Submission> written = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> {
            SubmissionDocument one = document("draft " + i, "code " + i);
            records.insert(one);
            written.add(one.submission());
        });
        List<Submission> read = new ArrayList<>();
        records.each(read::addAll);
        assertThat(read).isEqualTo(written);
    }

    @Test
    void that_a_draft_key_was_used_up_stays_known() {
        assertThat(records.isBuried("draft 1")).isFalse();
        records.bury("draft 1");
        assertThat(records.isBuried("draft 1")).isTrue();
        assertThat(records.isBuried("draft 2")).isFalse();
    }

    private SubmissionDocument document(String draft, String code) {
        Submission submission = new Submission(
                new SubmissionId(TimeOrderedId.next()),
                call,
                place,
                contributor,
                Optional.of(account),
                Submission.Stage.WAITING,
                Submission.Standing.THERE,
                1,
                3,
                NOW,
                NOW,
                Optional.of(NOW),
                new Consents(List.of(
                        new Consent(ConsentUse.ANALYSE, Consent.Answer.YES, Optional.empty(), NOW),
                        new Consent(
                                ConsentUse.QUOTE_INSIDE,
                                Consent.Answer.YES,
                                Optional.of(LocalDate.parse("2027-01-31")),
                                NOW))),
                List.of(new Submission.Act(Submission.Kind.SENT, NOW, Optional.empty(), Optional.empty())),
                Care.none(),
                0);
        return new SubmissionDocument(submission, draft, code, new Binary(new byte[] {1, 2, 3}));
    }
}
