package org.folkmoot.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.ingest.ImportRun.AfterStop;
import org.folkmoot.ingest.ImportRun.RejectedFile;
import org.folkmoot.ingest.ImportRun.Undo;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.ingest.internal.ImportFiles;
import org.folkmoot.ingest.internal.ImportRunner;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceRefused;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.jobs.JobProgress.JobStopped;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.stereotype.Service;

/** Brings files of comments in: tries them out without keeping anything, runs them as jobs, stops them, takes them out again. */
@Service
@AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
public class TestimonyImports {

    public static final String JOB_KIND = "import.testimony";

    private static final String TAKING_OUT = "import.testimony.out";
    private static final int PIECE_BYTES = 8 * 1024;
    private static final Role[] WORKERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR};

    private final ImportRunner work;
    private final Reasons reasons;
    private final ImportRunRecords runs;
    private final ImportFiles files;
    private final UploadRecords uploads;
    private final Places places;
    private final Jobs jobs;
    private final Rights rights;
    private final Callers callers;
    private final Clock clock;
    private final Set<JobId> toTakeOut = ConcurrentHashMap.newKeySet();

    TestimonyImports(
            ImportRunner work,
            Reasons reasons,
            ImportRunRecords runs,
            ImportFiles files,
            UploadRecords uploads,
            Places places,
            Jobs jobs,
            Rights rights,
            Callers callers,
            Clock clock) {
        this.work = work;
        this.reasons = reasons;
        this.runs = runs;
        this.files = files;
        this.uploads = uploads;
        this.places = places;
        this.jobs = jobs;
        this.rights = rights;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Reads every row and says what would come of it. Keeps nothing.
     *
     * @throws org.folkmoot.platform.api.InvalidRequest if the mapping names a column the file has not
     * @throws UnreadableCsv if the file is no table
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public ImportSummary tryOut(TestimonyImport command) {
        return work.tryOut(command);
    }

    /** The first comments as they would be stored. Keeps nothing. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public List<StoredRow> sample(TestimonyImport command, int most) {
        return work.sample(command, most);
    }

    /** Writes the rows that could not come in, or not whole, as CSV with their reasons; keeps nothing. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public void writeRejectedRows(TestimonyImport command, Writer out) {
        work.writeRejectedRows(command, out);
    }

    /**
     * Starts bringing the file in. One file of a set comes in at a time.
     *
     * @throws org.folkmoot.platform.api.InvalidRequest if the mapping names a column the file has not
     * @throws UnreadableCsv if the file is no table
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public JobId bringIn(TestimonyImport command) {
        work.check(command);
        UUID account = callers.current() instanceof Caller.Account caller ? caller.id() : new UUID(0, 0);
        CompletableFuture<JobId> noted = new CompletableFuture<>();
        JobId id = jobs.start(
                JOB_KIND, command.scope(), command.fileName(), progress -> bringIn(command, account, progress, noted));
        // Whoever is told the id can ask for the run by it.
        noted.join();
        return id;
    }

    private void bringIn(TestimonyImport command, UUID account, JobProgress progress, CompletableFuture<JobId> noted) {
        ImportRun run = new ImportRun(
                progress.id(),
                command.at(),
                command.mapping().name(),
                command.fileName(),
                account,
                clock.instant(),
                ImportRun.Outcome.RUNNING,
                ImportRun.Counts.none());
        try {
            places.whileStanding(command.at(), () -> runs.save(run));
        } catch (PlaceRefused gone) {
            throw new JobFailed("The place was removed before the file came in.", gone);
        } finally {
            noted.complete(run.id());
        }
        ImportRunner.Account counted = new ImportRunner.Account();
        try {
            work.bringIn(command, progress, counted);
            runs.save(run.ended(ImportRun.Outcome.DONE, counted.counts()));
        } catch (JobStopped stopped) {
            runs.save(run.ended(ImportRun.Outcome.STOPPED, counted.counts()));
            if (toTakeOut.remove(run.id())) {
                takeOut(run.ended(ImportRun.Outcome.STOPPED, counted.counts()));
            }
            throw stopped;
        } catch (InvalidRequest refused) {
            runs.save(run.ended(ImportRun.Outcome.FAILED, counted.counts()));
            throw new JobFailed(String.valueOf(refused.getMessage()), refused);
        } catch (UnreadableCsv torn) {
            runs.save(run.ended(ImportRun.Outcome.FAILED, counted.counts()));
            throw new JobFailed(reasons.unreadable(torn, Locale.ENGLISH), torn);
        } catch (RuntimeException broken) {
            runs.save(run.ended(ImportRun.Outcome.FAILED, counted.counts()));
            throw broken;
        }
        discard(command.file());
    }

    /** What is in the store is not kept a second time beside it. A file that was not uploaded here belongs to somebody else and stays. */
    private void discard(Path file) {
        files.uploadAt(file).ifPresent(upload -> {
            files.discard(upload);
            uploads.remove(upload);
        });
    }

    /** Asks a running import to stop after the comments in hand. Does nothing if it is over. */
    public void stop(JobId id, AfterStop then) {
        ImportRun run = within(id);
        if (then == AfterStop.TAKE_OUT && run.outcome() == ImportRun.Outcome.RUNNING) {
            toTakeOut.add(id);
        }
        jobs.stop(id);
    }

    /** What undoing the import would do. */
    public Undo previewUndo(JobId id) {
        ImportRun run = asItStands(within(id));
        return work.previewUndo(run);
    }

    /**
     * Starts undoing the import: what it added leaves, in the index too, what it changed is again as it was before, and what was changed
     * since stays.
     */
    public JobId takeOut(JobId id) {
        ImportRun run = asItStands(within(id));
        return jobs.start(TAKING_OUT, run.scope(), run.fileName(), _ -> takeOut(run));
    }

    private void takeOut(ImportRun run) {
        work.takeOut(run);
        runs.save(run.ended(ImportRun.Outcome.TAKEN_OUT, run.counts()));
    }

    /** The imports at the place and within it, newest first. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public List<ImportRun> runs(PlaceId place) {
        return runs.at(places.within(place)).stream().map(this::asItStands).toList();
    }

    /** The import, if the caller may know of it. */
    public Optional<ImportRun> run(JobId id) {
        return runs.find(id).filter(run -> rights.holds(run.scope(), WORKERS)).map(this::asItStands);
    }

    /** The names under which comments came in for the place and are here, the newest first. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public List<String> sets(PlaceId place) {
        return runs.at(List.of(place)).stream()
                .map(ImportRun::set)
                .distinct()
                .filter(name -> work.isHere(place, name))
                .toList();
    }

    /** What the caller may have of the rejected rows, if there were any and they are still kept. */
    public Optional<RejectedFile> rejectedRows(JobId id) {
        return run(id).map(this::allowed).filter(what -> files.hasRejected(id.value(), what));
    }

    /**
     * Writes as CSV what the caller may have of the rejected rows: whole if they brought the file, else the reasons alone. Piece by piece, however
     * slowly they are taken: nothing of them follows once they were let go of, because somebody in them was erased, or the caller may not have them any more.
     *
     * @throws NotFound if there were none or they are no longer kept
     * @throws IOException also if they went on the way, so that nobody takes what came for the whole
     */
    public void writeRejectedRows(JobId id, OutputStream out) throws IOException {
        RejectedFile what = allowed(within(id));
        try (InputStream rows = files.rejected(id.value(), what)
                .orElseThrow(() -> new NotFound("No rejected rows of import " + id + " are kept."))) {
            byte[] piece = new byte[PIECE_BYTES];
            for (int length = rows.read(piece); length >= 0; length = rows.read(piece)) {
                if (!rejectedRows(id).equals(Optional.of(what))) {
                    throw new IOException("The rejected rows of import " + id + " went while they were fetched");
                }
                out.write(piece, 0, length);
                out.flush();
            }
        }
    }

    /** Whole rows say who said it, which whoever brought the file knows already. */
    private RejectedFile allowed(ImportRun run) {
        return switch (callers.current()) {
            case Caller.Product _ -> RejectedFile.WHOLE_ROWS;
            case Caller.Account account when account.id().equals(run.startedBy()) -> RejectedFile.WHOLE_ROWS;
            case Caller.Account _, Caller.OfCard _, Caller.Anonymous _ -> RejectedFile.REASONS;
        };
    }

    private ImportRun within(JobId id) {
        ImportRun run = runs.find(id).orElseThrow(() -> new NotFound("No import " + id));
        rights.require(run.scope(), WORKERS);
        return run;
    }

    /** A run that the store calls running may have been cut off by the end of the process. */
    private ImportRun asItStands(ImportRun run) {
        if (run.outcome() != ImportRun.Outcome.RUNNING) {
            return run;
        }
        Optional<Job> job = jobs.find(run.id());
        if (job.filter(one -> !one.state().isOver()).isPresent()) {
            return run;
        }
        // It may have ended between the two looks; how, was kept before its job was over.
        return runs.find(run.id())
                .filter(now -> now.outcome() != ImportRun.Outcome.RUNNING)
                .orElseGet(() -> run.ended(
                        ImportRun.Outcome.INTERRUPTED,
                        job.map(ImportRun.Counts::lastReported).orElse(run.counts())));
    }
}
