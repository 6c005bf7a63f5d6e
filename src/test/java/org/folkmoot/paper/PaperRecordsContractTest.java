package org.folkmoot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.folkmoot.call.CallId;
import org.folkmoot.paper.PaperRecords.Stored;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Forms on paper in the store. */
@StoreTest
class PaperRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final MongoTemplate store;
    private final PaperRecords records;
    private final CallId call = new CallId(TimeOrderedId.next());
    private final AccountId ann = new AccountId(TimeOrderedId.next());
    private final AccountId bo = new AccountId(TimeOrderedId.next());

    PaperRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.records = new PaperRecords(store);
    }

    @BeforeEach
    void indexes() {
        new PaperRecords.Schema().apply(store);
    }

    @Test
    void a_form_is_found_as_it_was_written_by_its_number_within_its_call() {
        Stored form = stored("12");
        records.insert(form);
        assertThat(records.find(form.form().id())).usingRecursiveComparison().isEqualTo(Optional.of(form));
        assertThat(records.find(call, "12").orElseThrow().form()).isEqualTo(form.form());
        assertThat(records.find(new CallId(TimeOrderedId.next()), "12")).isEmpty();
        assertThat(records.in(call)).hasSize(1);
        assertThat(records.everywhere()).hasSize(1);
    }

    @Test
    void a_call_has_one_form_of_a_number() {
        records.insert(stored("12"));
        assertThatThrownBy(() -> records.insert(stored("12"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void of_two_who_change_a_form_at_once_one_succeeds_and_a_form_that_changed_is_not_removed() {
        Stored before = stored("12");
        records.insert(before);
        SubmissionId submission = new SubmissionId(TimeOrderedId.next());
        PaperForm sent = before.form()
                .finishedBy(ann, NOW)
                .begunBy(bo, NOW)
                .finishedBy(bo, NOW)
                .toSettle(new PaperForm.Compared(7, 6), NOW)
                .sent(submission, NOW);
        assertThat(records.replace(new Stored(sent, Optional.empty()))).isTrue();
        assertThat(records.replace(new Stored(before.form().touched(NOW), Optional.empty())))
                .isFalse();
        assertThat(records.remove(before.form())).isFalse();
        Stored stored = records.of(submission).getFirst();
        assertThat(stored.sealed()).isEmpty();
        assertThat(stored.form().entries()).isEqualTo(sent.entries());
        assertThat(stored.form().compared()).contains(new PaperForm.Compared(7, 6));
        assertThat(records.remove(stored.form())).isTrue();
        assertThat(records.everywhere()).isEmpty();
    }

    private Stored stored(String number) {
        PaperForm form = new PaperForm(
                new PaperFormId(TimeOrderedId.next()),
                call,
                new PlaceId(TimeOrderedId.next()),
                number,
                TimeOrderedId.next(),
                new Keyers(List.of(new Keyers.Entry(ann, Keyers.Entry.State.BEGUN))),
                PaperForm.Stage.KEYING,
                Optional.empty(),
                Optional.empty(),
                NOW,
                0);
        return new Stored(form, Optional.of(new Binary(new byte[] {9})));
    }
}
