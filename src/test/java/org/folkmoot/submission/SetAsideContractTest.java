package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.PublishingFollower.SetAside;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Submissions that are set aside, in the store. */
@StoreTest
class SetAsideContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MongoTemplate store;
    private final SubmissionId id = new SubmissionId(TimeOrderedId.next());

    SetAsideContractTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void what_was_set_aside_is_known_after_a_restart_until_it_is_in_line_again() {
        SetAside before = started();
        before.add(id, new IllegalStateException("what somebody said"));
        before.add(id, new IllegalStateException("what somebody said"));
        assertThat(started().all()).containsExactly(id);
        before.remove(id);
        before.remove(id);
        assertThat(before.all()).isEmpty();
        assertThat(started().all()).isEmpty();
    }

    @Test
    void the_kind_of_fault_and_the_moment_are_kept_and_nothing_of_what_it_says() {
        started().add(id, new IllegalStateException("what somebody said"));
        assertThat(store.getCollection(SetAside.COLLECTION).find())
                .singleElement()
                .satisfies(document -> assertThat(document)
                        .containsOnlyKeys("_id", "since", "fault")
                        .containsEntry("since", Date.from(NOW))
                        .containsEntry("fault", "java.lang.IllegalStateException"));
    }

    private SetAside started() {
        return new SetAside(store, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
