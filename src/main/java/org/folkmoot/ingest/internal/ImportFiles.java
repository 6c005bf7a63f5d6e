package org.folkmoot.ingest.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.ingest.ImportRun.RejectedFile;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvForm;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.people.Contributors;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.store.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Files that imports need for a while: what was uploaded, and the rejected rows. They hold people's words outside the store, so they lie in
 * the data folder, which only its owner can enter, and are deleted after {@link #KEPT}. Rejected rows are sealed with a key for each run, which
 * is destroyed with them.
 */
@Component
public class ImportFiles {

    public static final Duration KEPT = Duration.ofDays(7);

    private static final String CSV = ".csv";
    private static final String REASONS = "-reasons";

    private final Path uploads;
    private final Path rejected;
    private final Reasons reasons;
    private final WordSeal seal;
    private final Contributors keys;
    private final Clock clock;

    ImportFiles(DataFolder folder, Reasons reasons, WordSeal seal, Contributors keys, Clock clock) {
        this.uploads = made(folder.imports().resolve("uploads"));
        this.rejected = made(folder.imports().resolve("rejected"));
        this.reasons = reasons;
        this.seal = seal;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps what is uploaded under the id; nothing of it if it breaks off. */
    public void upload(UUID id, InputStream content) {
        try (content) {
            Files.copy(content, upload(id));
        } catch (IOException broken) {
            delete(upload(id));
            throw new UncheckedIOException(broken);
        } catch (RuntimeException broken) {
            delete(upload(id));
            throw broken;
        }
    }

    /** Where the upload lies, if it is still kept. */
    public Optional<Path> uploaded(UUID id) {
        return Optional.of(upload(id)).filter(Files::exists);
    }

    /** The upload that lies there; empty if the file is none of ours. */
    public Optional<UUID> uploadAt(Path file) {
        String name = String.valueOf(file.getFileName());
        return uploads.equals(file.toAbsolutePath().normalize().getParent()) && name.endsWith(CSV)
                ? Optional.of(UUID.fromString(name.substring(0, name.length() - CSV.length())))
                : Optional.empty();
    }

    public void discard(UUID id) {
        delete(upload(id));
    }

    private Path upload(UUID id) {
        return uploads.resolve(id + CSV);
    }

    /** What is kept of the rejected rows of a run, if there were any and it is still kept. */
    public boolean hasRejected(UUID run, RejectedFile what) {
        return Files.exists(rejectedPath(run, what));
    }

    /** What was rejected by the run, in plain; empty if nothing of it is kept. */
    public Optional<InputStream> rejected(UUID run, RejectedFile what) throws IOException {
        return hasRejected(run, what) ? opened(rejectedPath(run, what), run, what) : Optional.empty();
    }

    private Optional<InputStream> opened(Path file, UUID run, RejectedFile what) throws IOException {
        InputStream sealed = Files.newInputStream(file);
        try {
            Optional<InputStream> plain = seal.opening(belonging(run, what), sealed);
            if (plain.isEmpty()) {
                sealed.close();
            }
            return plain;
        } catch (IOException broken) {
            sealed.close();
            throw broken;
        }
    }

    private static WordSeal.Belonging belonging(UUID run, RejectedFile what) {
        return new WordSeal.Belonging(run, run, "rejected " + what);
    }

    RejectedRows rejectedRows(UUID run, CsvForm form, Mapping mapping) {
        return new RejectedRows(
                header -> begin(writer(run, RejectedFile.WHOLE_ROWS), header),
                header -> begin(writer(run, RejectedFile.REASONS), header),
                form,
                mapping,
                reasons);
    }

    /** Only the whole rows. */
    RejectedRows rejectedRows(Writer out, CsvForm form, Mapping mapping) {
        return new RejectedRows(
                header -> begin(out, header), header -> begin(Writer.nullWriter(), header), form, mapping, reasons);
    }

    private Writer writer(UUID run, RejectedFile what) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(
                seal.sealing(belonging(run, what), Files.newOutputStream(rejectedPath(run, what)))
                        .orElseThrow(),
                StandardCharsets.UTF_8));
    }

    private static SafeCsv begin(Writer out, List<String> header) throws IOException {
        // Spreadsheets take a file without a byte order mark for their own old encoding.
        out.write('\uFEFF');
        return SafeCsv.to(out, header);
    }

    private Path rejectedPath(UUID run, RejectedFile what) {
        return rejected.resolve(
                switch (what) {
                    case WHOLE_ROWS -> run + CSV;
                    case REASONS -> run + REASONS + CSV;
                });
    }

    /** Deletes what is kept for longer than {@link #KEPT}. */
    public void deleteOld() {
        Instant oldest = clock.instant().minus(KEPT);
        remove(uploads, file -> isOlder(file, oldest));
        removeRejected(file -> isOlder(file, oldest));
    }

    private static List<Path> remove(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> chosen = files.filter(which).toList();
            chosen.forEach(ImportFiles::delete);
            return chosen;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With their keys, so that older copies of the folder open no more either. */
    private void removeRejected(Predicate<Path> which) {
        Set<UUID> runs = remove(rejected, which).stream()
                .map(ImportFiles::run)
                .flatMap(Optional::stream)
                .filter(run -> !hasRejected(run, RejectedFile.WHOLE_ROWS) && !hasRejected(run, RejectedFile.REASONS))
                .collect(Collectors.toSet());
        if (!runs.isEmpty()) {
            keys.erase(runs);
        }
    }

    private static Optional<UUID> run(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return Optional.of(UUID.fromString(name.replace(REASONS, "").replace(CSV, "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Deletes every file that gives them away, and those that are no table, of which nobody can tell. They are kept for a few days and for
     * convenience only.
     */
    public void removeThoseWith(IdentityMatcher people) {
        if (people.isEmpty()) {
            return;
        }
        remove(uploads, file -> mayHold(file, people));
        removeRejected(file -> mayHoldSealed(file, people));
    }

    /** What does not open, was written by an earlier version perhaps, may hold anybody. */
    private boolean mayHoldSealed(Path file, IdentityMatcher people) {
        RejectedFile what =
                String.valueOf(file.getFileName()).contains(REASONS) ? RejectedFile.REASONS : RejectedFile.WHOLE_ROWS;
        Optional<UUID> run = run(file);
        if (run.isEmpty()) {
            return true;
        }
        try (InputStream plain = opened(file, run.get(), what).orElseGet(InputStream::nullInputStream)) {
            AtomicBoolean holds = new AtomicBoolean();
            CsvFile.readOwn(
                    new InputStreamReader(plain, StandardCharsets.UTF_8),
                    cells -> holds.compareAndSet(false, cells.stream().anyMatch(people::isIn)));
            return holds.get();
        } catch (IOException _) {
            return true;
        }
    }

    /** Deletes every file, where it can no longer be told whose rows stand in which. */
    public void removeAll() {
        remove(uploads, _ -> true);
        removeRejected(_ -> true);
    }

    private static boolean mayHold(Path file, IdentityMatcher people) {
        try {
            AtomicBoolean holds = new AtomicBoolean();
            for (CsvFile table : CsvFile.openAll(file)) {
                table.read(row -> {
                    if (!holds.get() && row.cells().stream().anyMatch(people::isIn)) {
                        holds.set(true);
                    }
                });
            }
            return holds.get();
        } catch (UnreadableCsv _) {
            return true;
        } catch (UncheckedIOException unreadable) {
            if (Files.exists(file)) {
                throw unreadable;
            }
            return false;
        }
    }

    private static boolean isOlder(Path file, Instant oldest) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
        } catch (IOException _) {
            // Deleted by another thread meanwhile.
            return false;
        }
    }

    private static void delete(Path file) {
        Uncheck.run(() -> Files.deleteIfExists(file));
    }

    private static Path made(Path folder) {
        return Uncheck.get(() -> Files.createDirectories(folder));
    }
}
