package org.folkmoot.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;

/**
 * One file that was brought in, and what came of it.
 *
 * @param id the job that did it
 * @param set the name of its mapping, under which its rows are found again
 * @param startedBy the account that started it
 */
public record ImportRun(
        JobId id,
        PlaceId place,
        String set,
        String fileName,
        UUID startedBy,
        Instant started,
        Outcome outcome,
        Counts counts)
        implements Scoped {

    /** How it ended, or that it has not. */
    public enum Outcome {
        RUNNING,
        DONE,
        /** Stopped by a person; what was in by then is kept. */
        STOPPED,
        FAILED,
        /** The process ended while it ran; what was in by then is kept. */
        INTERRUPTED,
        /** Everything it added was taken out again. */
        TAKEN_OUT
    }

    /** As in {@link ImportSummary}. */
    public record Counts(
            long rows,
            long fresh,
            long changed,
            long unchanged,
            long blank,
            long erased,
            long flawed,
            long rejected,
            long people,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest) {

        /** So many rows that few people would have said each ten times as much as others do. */
        public static final long MANY = 30;

        public static final long FEW_ROWS_A_PERSON = 10;

        /** True if those who said it are so few that they are groups rather than people. */
        boolean namesGroups() {
            return incoming() >= MANY && people * FEW_ROWS_A_PERSON < incoming();
        }

        public static Counts none() {
            return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        }

        public static Counts of(ImportSummary bill) {
            return new Counts(
                    bill.rows(),
                    bill.fresh(),
                    bill.changed(),
                    bill.unchanged(),
                    bill.blank(),
                    bill.erased(),
                    bill.flawed(),
                    bill.rejected(),
                    bill.people(),
                    bill.earliest(),
                    bill.latest());
        }

        /** What the job had reported when it was cut off; a little more may be in the store. */
        static Counts lastReported(Job job) {
            return new Counts(
                    job.done(),
                    figure(job, "new"),
                    figure(job, "changed"),
                    figure(job, "unchanged"),
                    figure(job, "blank"),
                    figure(job, "erased"),
                    figure(job, "flawed"),
                    job.refused(),
                    figure(job, "people"),
                    Optional.empty(),
                    Optional.empty());
        }

        private static long figure(Job job, String name) {
            return job.figures().getOrDefault(name, 0L);
        }

        public long incoming() {
            return fresh + changed + unchanged;
        }
    }

    /** True if more may have come in than was counted. */
    public boolean isCutOff() {
        return outcome == Outcome.INTERRUPTED || outcome == Outcome.FAILED;
    }

    public ImportRun ended(Outcome how, Counts counted) {
        return new ImportRun(id, place, set, fileName, startedBy, started, how, counted);
    }

    @Override
    public Scope scope() {
        return place.scope();
    }

    /** What becomes of the comments that are in when an import is stopped. */
    public enum AfterStop {
        /** They stay; the same file brought in later adds only the rest. */
        KEEP,
        /** What the import added is taken out again. What it changed stays changed. */
        TAKE_OUT
    }

    /**
     * What undoing an import does.
     *
     * @param leaving comments it added, which leave
     * @param restored comments it changed, which are again as they were before
     * @param kept comments it added or changed that somebody or another file changed since, or of which no earlier state is kept: they stay as
     *     they are
     */
    public record Undo(long leaving, long restored, long kept) {}

    /** How much of the rows that could not come in, or not whole, a caller is told. */
    public enum RejectedFile {
        /** The rows as they stand in the file, who said it included: for the person who brought the file. */
        WHOLE_ROWS,
        /** Row, id, field, value, reason and remedy: for everybody else who works there. */
        REASONS
    }
}
