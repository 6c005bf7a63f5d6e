package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.ingest.internal.ImportFiles;
import org.folkmoot.ingest.internal.ImportRunner;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import is said to be cut off only if it was: whoever looks while it ends sees how it ended. */
class EndingImportTest {

    private static final PlaceId PLACE = new PlaceId(new UUID(7, 7));
    private static final JobId ID = new JobId(TimeOrderedId.next());

    private final ImportRunRecords runs = mock(ImportRunRecords.class);
    private final Jobs jobs = mock(Jobs.class);
    private final Rights rights = mock(Rights.class);
    private final Places places = mock(Places.class);
    private final TestimonyImports imports = new TestimonyImports(
            mock(ImportRunner.class),
            mock(Reasons.class),
            runs,
            mock(ImportFiles.class),
            mock(UploadRecords.class),
            places,
            jobs,
            rights,
            mock(Callers.class),
            Clock.systemUTC());

    @BeforeEach
    void theCallerMayLook() {
        when(rights.holds(any(Scope.class), any(Role[].class))).thenReturn(true);
    }

    @Test
    void one_that_ends_between_the_look_at_it_and_the_look_at_its_job_is_in() {
        ImportRun running = run(ImportRun.Outcome.RUNNING);
        when(jobs.find(ID)).thenReturn(Optional.of(job(JobState.DONE)));
        when(runs.find(ID)).thenReturn(Optional.of(running)).thenReturn(Optional.of(run(ImportRun.Outcome.DONE)));
        assertThat(imports.run(ID)).map(ImportRun::outcome).contains(ImportRun.Outcome.DONE);

        when(runs.at(any())).thenReturn(List.of(running));
        when(runs.find(ID)).thenReturn(Optional.of(run(ImportRun.Outcome.STOPPED)));
        assertThat(imports.runs(PLACE)).extracting(ImportRun::outcome).containsExactly(ImportRun.Outcome.STOPPED);
    }

    @Test
    void one_whose_job_is_over_and_that_never_said_how_was_cut_off() {
        when(runs.find(ID)).thenReturn(Optional.of(run(ImportRun.Outcome.RUNNING)));
        when(jobs.find(ID)).thenReturn(Optional.of(job(JobState.INTERRUPTED)));
        assertThat(imports.run(ID)).map(ImportRun::outcome).contains(ImportRun.Outcome.INTERRUPTED);
        when(jobs.find(ID)).thenReturn(Optional.empty());
        assertThat(imports.run(ID)).map(ImportRun::outcome).contains(ImportRun.Outcome.INTERRUPTED);
    }

    @Test
    void one_whose_job_runs_is_running() {
        when(runs.find(ID)).thenReturn(Optional.of(run(ImportRun.Outcome.RUNNING)));
        when(jobs.find(ID)).thenReturn(Optional.of(job(JobState.RUNNING)));
        assertThat(imports.run(ID)).map(ImportRun::outcome).contains(ImportRun.Outcome.RUNNING);
    }

    private static ImportRun run(ImportRun.Outcome outcome) {
        return new ImportRun(
                ID, PLACE, "survey", "survey.csv", new UUID(0, 0), Instant.EPOCH, outcome, ImportRun.Counts.none());
    }

    private static Job job(JobState state) {
        return new Job(
                ID,
                TestimonyImports.JOB_KIND,
                PLACE.scope(),
                "survey.csv",
                new UUID(0, 0),
                Instant.EPOCH,
                Optional.empty(),
                state,
                0,
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty());
    }
}
