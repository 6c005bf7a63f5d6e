package org.folkmoot.testimony.internal;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.RejectedFile;
import org.folkmoot.testimony.csv.CsvFile;
import org.folkmoot.testimony.csv.CsvForm;
import org.folkmoot.testimony.csv.UnreadableCsv;
import org.springframework.stereotype.Component;

/**
 * Files that imports need for a while: what was uploaded, and the rejected rows. They hold people's words outside the store, so they lie in
 * the data folder, which only its owner can enter, and are deleted after {@link #KEPT}.
 */
@Component
public class ImportFiles {

    public static final Duration KEPT = Duration.ofDays(7);

    private static final String CSV = ".csv";

    private final Path uploads;
    private final Path rejected;
    private final Reasons reasons;
    private final Clock clock;

    ImportFiles(DataFolder folder, Reasons reasons, Clock clock) {
        this.uploads = made(folder.imports().resolve("uploads"));
        this.rejected = made(folder.imports().resolve("rejected"));
        this.reasons = reasons;
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
    public Optional<Path> rejected(UUID run, RejectedFile what) {
        return Optional.of(rejectedPath(run, what)).filter(Files::exists);
    }

    RejectedRows rejectedRows(UUID run, CsvForm form, Mapping mapping) {
        return new RejectedRows(
                header -> begin(writer(rejectedPath(run, RejectedFile.WHOLE_ROWS)), header),
                header -> begin(writer(rejectedPath(run, RejectedFile.REASONS)), header),
                form,
                mapping,
                reasons);
    }

    /** Only the whole rows. */
    RejectedRows rejectedRows(Writer out, CsvForm form, Mapping mapping) {
        return new RejectedRows(
                header -> begin(out, header), header -> begin(Writer.nullWriter(), header), form, mapping, reasons);
    }

    private static Writer writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static SafeCsv begin(Writer out, List<String> header) throws IOException {
        // Spreadsheets take a file without a byte order mark for their own old encoding.
        out.write('\uFEFF');
        return SafeCsv.to(out, header);
    }

    private Path rejectedPath(UUID run, RejectedFile what) {
        return rejected.resolve(
                switch (what) {
                    case WHOLE_ROWS -> run + ".csv";
                    case REASONS -> run + "-reasons.csv";
                });
    }

    /** Deletes what is kept for longer than {@link #KEPT}. */
    public void deleteOld() {
        Instant oldest = clock.instant().minus(KEPT);
        for (Path folder : List.of(uploads, rejected)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> isOlder(file, oldest)).forEach(ImportFiles::delete);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /**
     * Deletes every file that gives them away, and those that are no table, of which nobody can tell. They are kept for a few days and for
     * convenience only.
     */
    public void removeThoseWith(TellTales people) {
        if (people.isEmpty()) {
            return;
        }
        for (Path folder : List.of(uploads, rejected)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> mayHold(file, people)).forEach(ImportFiles::delete);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Deletes every file, where it can no longer be told whose rows stand in which. */
    public void removeAll() {
        for (Path folder : List.of(uploads, rejected)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(ImportFiles::delete);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static boolean mayHold(Path file, TellTales people) {
        try {
            AtomicBoolean holds = new AtomicBoolean();
            CsvFile.open(file).read(row -> {
                if (!holds.get() && row.cells().stream().anyMatch(people::isIn)) {
                    holds.set(true);
                }
            });
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
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
