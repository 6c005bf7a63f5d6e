package org.folkmoot.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.jobs.JobProgress.JobStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job while its work runs: holds the live figures and writes them to the store about twice a second. */
class RunningJob implements JobProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(500);

    private final JobRecords records;
    private final Clock clock;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Job job;
    private volatile boolean stopAsked;
    private Instant saved;

    RunningJob(Job job, JobRecords records, Clock clock) {
        this.job = job;
        this.records = records;
        this.clock = clock;
        this.saved = clock.instant();
    }

    void run(JobWork work) {
        try {
            work.run(this);
            end(JobState.DONE, Optional.empty());
        } catch (JobStopped _) {
            end(JobState.STOPPED, Optional.empty());
        } catch (JobFailed failed) {
            end(JobState.FAILED, Optional.ofNullable(failed.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error(
                    "Job {} of kind {} broke: {}",
                    job.id(),
                    job.kind(),
                    broken.getClass().getName(),
                    withoutMessage(broken));
            end(
                    JobState.FAILED,
                    Optional.of(
                            "Something in Folkmoot broke. What was kept by then is safe. The log has the details under "
                                    + job.id()));
        } finally {
            over.countDown();
        }
    }

    /** The stack without the message, which may hold words of people. */
    private static Throwable withoutMessage(RuntimeException broken) {
        IllegalStateException bare = new IllegalStateException(broken.getClass().getName());
        bare.setStackTrace(broken.getStackTrace());
        return bare;
    }

    Job job() {
        return job;
    }

    void stop() {
        stopAsked = true;
    }

    void awaitEnd() {
        await(Long.MAX_VALUE);
    }

    void await(long seconds) {
        try {
            over.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public void total(long total) {
        show(total, job.done(), job.refused(), job.figures());
    }

    @Override
    public void at(long done, long refused) {
        show(job.total(), done, refused, job.figures());
        if (stopAsked) {
            throw new JobStopped();
        }
    }

    @Override
    public void figures(Map<String, Long> figures) {
        show(job.total(), job.done(), job.refused(), figures);
    }

    @Override
    public void note(String text) {
        if (job.notes().size() < MOST_NOTES) {
            List<String> notes = new ArrayList<>(job.notes());
            notes.add(text);
            job = with(
                    job.state(),
                    Optional.empty(),
                    job.total(),
                    job.done(),
                    job.refused(),
                    job.figures(),
                    notes,
                    Optional.empty());
        }
    }

    private void show(long total, long done, long refused, Map<String, Long> figures) {
        job = with(job.state(), Optional.empty(), total, done, refused, figures, job.notes(), Optional.empty());
        Instant now = clock.instant();
        if (Duration.between(saved, now).compareTo(BETWEEN_SAVES) >= 0) {
            saved = now;
            records.save(job);
        }
    }

    private void end(JobState state, Optional<String> failure) {
        job = with(
                state,
                Optional.of(clock.instant()),
                job.total(),
                job.done(),
                job.refused(),
                job.figures(),
                job.notes(),
                failure);
        records.save(job);
    }

    private Job with(
            JobState state,
            Optional<Instant> ended,
            long total,
            long done,
            long refused,
            Map<String, Long> figures,
            List<String> notes,
            Optional<String> failure) {
        return new Job(
                job.id(),
                job.kind(),
                job.at(),
                job.title(),
                job.startedBy(),
                job.started(),
                ended,
                state,
                total,
                done,
                refused,
                figures,
                notes,
                failure);
    }
}
