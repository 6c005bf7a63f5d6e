package org.folkmoot.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the records of long work promise on any store. */
@StoreTest
class JobRecordsTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-22T10:05:00Z");

    private final JobRecords records;

    JobRecordsTest(MongoTemplate store) {
        records = new JobRecords(store);
    }

    @Test
    void a_job_comes_back_as_it_was_whatever_it_is_for() {
        List<Scope> scopes = List.of(
                Scope.everywhere(), new Scope.OfPlace(UUID.randomUUID()), new Scope.OfAssembly(UUID.randomUUID()));
        for (Scope scope : scopes) {
            Job running = job(scope, JobState.RUNNING, Optional.empty());
            Job failed = job(scope, JobState.FAILED, Optional.of("The file cannot be read beyond row 7."));
            records.save(running);
            records.save(failed);
            assertThat(records.find(running.id())).contains(running);
            assertThat(records.find(failed.id())).contains(failed);
        }
        assertThat(records.find(new JobId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void saving_again_replaces_and_the_newest_come_first() {
        Job first = job(Scope.everywhere(), JobState.DONE, Optional.empty());
        Job second = job(Scope.everywhere(), JobState.DONE, Optional.empty());
        records.save(first);
        records.save(second);
        records.save(first);
        assertThat(records.newest(10)).containsExactly(second, first);
        assertThat(records.newest(1)).containsExactly(second);
    }

    @Test
    void what_ran_when_the_process_ended_is_marked_as_interrupted_and_nothing_else_is() {
        Job running = job(Scope.everywhere(), JobState.RUNNING, Optional.empty());
        Job done = job(Scope.everywhere(), JobState.DONE, Optional.empty());
        records.save(running);
        records.save(done);
        records.markInterrupted(LATER);
        assertThat(records.find(running.id()).orElseThrow().state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(records.find(running.id()).orElseThrow().ended()).contains(LATER);
        assertThat(records.find(done.id())).contains(done);
    }

    @Test
    void only_the_newest_500_are_kept_beyond_a_restart() {
        List<Job> jobs = IntStream.range(0, 503)
                .mapToObj(_ -> job(Scope.everywhere(), JobState.DONE, Optional.empty()))
                .toList();
        jobs.forEach(records::save);
        records.markInterrupted(LATER);
        assertThat(records.newest(1000)).hasSize(500);
        assertThat(records.find(jobs.get(2).id())).isEmpty();
        assertThat(records.find(jobs.get(3).id())).isPresent();
    }

    private static Job job(Scope scope, JobState state, Optional<String> failure) {
        return new Job(
                new JobId(TimeOrderedId.next()),
                "import.testimony",
                scope,
                "comments.csv",
                UUID.randomUUID(),
                THEN,
                state.isOver() ? Optional.of(THEN.plusSeconds(3)) : Optional.empty(),
                state,
                20_000,
                7_000,
                3,
                Map.of("new", 6_000L, "blank", 3_000_000_000L),
                List.of("Row 5: Date: February has no day 31."),
                failure);
    }
}
