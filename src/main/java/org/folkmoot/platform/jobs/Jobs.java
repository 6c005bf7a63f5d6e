package org.folkmoot.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Long work: runs it in the background, keeps how far it is, stops it on request, and remembers how it ended. */
@Service
@AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
public class Jobs {

    private static final Role[] WORKERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR};

    private final JobRecords records;
    private final Callers callers;
    private final Rights rights;
    private final Clock clock;
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Jobs(JobRecords records, Callers callers, Rights rights, Clock clock) {
        this.records = records;
        this.callers = callers;
        this.rights = rights;
        this.clock = clock;
    }

    @PostConstruct
    void markInterrupted() {
        records.markInterrupted(clock.instant());
    }

    /** Starts the work and returns at once. Needs a worker's role at the scope. */
    public JobId start(String kind, Scope at, String title, JobWork work) {
        rights.require(at, WORKERS);
        Job job = new Job(
                new JobId(TimeOrderedId.next()),
                kind,
                at,
                title,
                callerId(),
                clock.instant(),
                Optional.empty(),
                JobState.RUNNING,
                0,
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty());
        records.save(job);
        RunningJob run = new RunningJob(job, records, clock);
        running.put(job.id(), run);
        // Whoever started it was checked; it goes on after their request, and after their role if need be.
        threads.execute(() -> callers.runAs(new Caller.Product(kind), () -> {
            try {
                run.run(work);
            } finally {
                running.remove(job.id());
            }
        }));
        return job.id();
    }

    /** The job as it stands this moment; empty if there is none or it is not at a scope of the caller's. */
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(running.get(id))
                .map(RunningJob::job)
                .or(() -> records.find(id))
                .filter(job -> rights.holds(job.at(), WORKERS));
    }

    /** Asks the job to stop at its next safe step. Does nothing if it is over. */
    public void stop(JobId id) {
        Optional.ofNullable(running.get(id)).ifPresent(run -> {
            rights.require(run.job().at(), WORKERS);
            run.stop();
        });
    }

    /** Waits until the job is over, at most the given seconds, and returns it as it then stands. */
    public Optional<Job> await(JobId id, long seconds) {
        Optional.ofNullable(running.get(id)).ifPresent(run -> run.await(seconds));
        return find(id);
    }

    /** Runs the given act once the job is over, whichever way; at once if it is already. */
    public void whenOver(JobId id, Runnable act) {
        threads.execute(() -> {
            Optional.ofNullable(running.get(id)).ifPresent(RunningJob::awaitEnd);
            act.run();
        });
    }

    @PreDestroy
    void close() throws InterruptedException {
        running.values().forEach(RunningJob::stop);
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private UUID callerId() {
        return switch (callers.current()) {
            case Caller.Account account -> account.id();
            case Caller.Product _ -> new UUID(0, 0);
            case Caller.Anonymous _, Caller.OfCard _ -> throw new AccessDeniedException("Nobody has signed in");
        };
    }
}
