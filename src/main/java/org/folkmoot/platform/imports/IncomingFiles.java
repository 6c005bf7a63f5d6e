package org.folkmoot.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.store.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Where files lie while they come over the wire and until their job is over: in the data folder, never in the temporary folder of the
 * machine, since they hold people's words. What an earlier process left behind is deleted at the start.
 */
@Component
public class IncomingFiles {

    /** Half a gigabyte, as for the API. */
    public static final int LARGEST = 512 * 1024 * 1024;

    private final Path folder;

    IncomingFiles(DataFolder data) {
        this.folder = emptied(data.imports().resolve("incoming"));
    }

    Path folder() {
        return folder;
    }

    /** A file that is not there yet, for one upload. */
    public Path next() {
        return folder.resolve(UUID.randomUUID() + ".upload");
    }

    /**
     * Keeps what comes, in a file of its own; nothing of it if it breaks off. Closes the stream.
     *
     * @throws IOException if it breaks off, or is larger than {@link #LARGEST} bytes
     */
    public Path take(InputStream content) throws IOException {
        return take(content, LARGEST);
    }

    Path take(InputStream content, long most) throws IOException {
        Path file = next();
        try (content;
                OutputStream out = Files.newOutputStream(file)) {
            copy(content, out, most);
            return file;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] piece = new byte[1 << 16];
        long taken = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            taken += read;
            if (taken > most) {
                throw new IOException("The file is larger than " + most + " bytes");
            }
            out.write(piece, 0, read);
        }
    }

    /** Deletes those last written before the moment. */
    void deleteOlderThan(Instant moment) {
        deleteIn(folder, file -> lastWritten(file).isBefore(moment));
    }

    private static Path emptied(Path folder) {
        Uncheck.run(() -> Files.createDirectories(folder));
        deleteIn(folder, _ -> true);
        return folder;
    }

    private static void deleteIn(Path folder, Predicate<Path> which) {
        try (Stream<Path> left = Files.list(folder)) {
            List<Path> files = left.filter(which).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** One that is gone by now counts as new: there is nothing to delete. */
    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException _) {
            return Instant.MAX;
        }
    }

    /** Deletes what lies among the incoming files for longer than any upload or import takes. */
    @Component
    record IncomingSweep(IncomingFiles files, Clock clock) implements DailyWork {

        private static final Duration LONGEST = Duration.ofDays(1);

        @Override
        public String what() {
            return "Deleting files that came and were left";
        }

        @Override
        public void run() {
            files.deleteOlderThan(clock.instant().minus(LONGEST));
        }
    }
}
