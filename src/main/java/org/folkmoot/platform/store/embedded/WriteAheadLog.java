package org.folkmoot.platform.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of an SQLite file, in which pages lie until they are brought into the file. That is done here and never by SQLite, so that it is known
 * which pages of the file were written. For the thread that writes.
 *
 * @see <a href="https://sqlite.org/fileformat2.html">The file format</a>, section 4
 */
final class WriteAheadLog {

    private static final Logger LOG = LoggerFactory.getLogger(WriteAheadLog.class);
    private static final int HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;

    /** As many as SQLite would let be by itself. */
    private static final int MOST_FRAMES = 1_000;

    private final Path path;
    private final TouchedPages touched;

    /** Which beginning of the log {@link #known} counts from. */
    private long salt;

    private int known;

    WriteAheadLog(Path path, TouchedPages touched) {
        this.path = path;
        this.touched = touched;
    }

    TouchedPages touched() {
        return touched;
    }

    Path path() {
        return path;
    }

    /** Brings it into the file if it has become long; readers may keep some of it. */
    void keepShort(Sql sql) {
        if (frames(sql) >= MOST_FRAMES) {
            bringIntoFile(sql, "PASSIVE");
        }
    }

    /**
     * Brings what is in the log into the file.
     *
     * @param mode {@code PASSIVE}, which leaves what readers need; {@code RESTART}, after which nobody reads from the log; or {@code TRUNCATE},
     *     which leaves no byte of it
     * @return false if readers still need the log
     */
    boolean bringIntoFile(Sql sql, String mode) {
        learn(frames(sql));
        return sql.number("PRAGMA wal_checkpoint(" + mode + ")") == 0;
    }

    /** How many pages lie in it; none where there is no log. */
    private static int frames(Sql sql) {
        return sql.first("PRAGMA wal_checkpoint(NOOP)", row -> row.getInt(2)).orElse(0);
    }

    /** Learns which pages lie in the log. Where that can't be read, any may. */
    private void learn(int frames) {
        if (frames <= 0) {
            return;
        }
        try (FileChannel log = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = read(log, 0, HEADER_BYTES);
            int frameBytes = FRAME_HEADER_BYTES + header.getInt(8);
            if (header.getLong(16) != salt) {
                salt = header.getLong(16);
                known = 0;
            }
            for (; known < frames; known++) {
                touched.add(read(log, HEADER_BYTES + (long) known * frameBytes, Integer.BYTES)
                        .getInt(0));
            }
        } catch (IOException e) {
            LOG.debug("The log cannot be read: {}", e.getClass().getSimpleName());
            touched.addAll();
        }
    }

    private static ByteBuffer read(FileChannel log, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (log.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("The log ends within a page");
            }
        }
        return bytes;
    }

    /** Its header first: without it, what a kill leaves of the rest is never taken for pages. Nobody may read from it. */
    void overwrite() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (FileChannel log = FileChannel.open(path, StandardOpenOption.WRITE)) {
            Scrubbing.overwrite(log, 0, Math.min(HEADER_BYTES, log.size()));
            log.force(false);
            Scrubbing.overwrite(log, 0, log.size());
            log.force(false);
        }
    }

    /** The pages of a file that may hold something of what was deleted: all, until they are cleaned, and from then on those that were written. */
    static final class TouchedPages {

        /** Pages in a row, by their numbers from 1, both included. */
        record Run(int from, int to) {}

        private final BitSet written = new BitSet();
        private boolean all;

        private TouchedPages(boolean all) {
            this.all = all;
        }

        /** Of a file whose history is not known. */
        static TouchedPages all() {
            return new TouchedPages(true);
        }

        /** Of a file that is just begun. */
        static TouchedPages none() {
            return new TouchedPages(false);
        }

        void add(int page) {
            written.set(page);
        }

        void addAll() {
            all = true;
        }

        void clear() {
            written.clear();
            all = false;
        }

        /** @param last the last page of the file */
        List<Run> runs(int last) {
            if (all) {
                return List.of(new Run(1, last));
            }
            List<Run> runs = new ArrayList<>();
            for (int from = written.nextSetBit(1); from >= 0 && from <= last; ) {
                int after = written.nextClearBit(from);
                runs.add(new Run(from, Math.min(after - 1, last)));
                from = written.nextSetBit(after);
            }
            return runs;
        }
    }
}
