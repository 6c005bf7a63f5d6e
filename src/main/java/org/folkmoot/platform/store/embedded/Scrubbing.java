package org.folkmoot.platform.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import org.folkmoot.platform.store.embedded.WriteAheadLog.TouchedPages;

/**
 * Leaves nothing in an SQLite file and its log of what was deleted. SQLite with {@code secure_delete} overwrites a deleted record where it
 * lies, but when it moves records to another page, it may leave copies of them in the gap between a page's pointers and its content; and
 * pages as they were stay in its log until others are written over them. Gaps are looked for only where something was written since.
 *
 * @see <a href="https://sqlite.org/fileformat2.html">The file format</a>, sections 1.3, 1.6 and 4
 */
final class Scrubbing {

    private static final int PIECE_BYTES = 1024 * 1024;
    private static final int FILE_HEADER_BYTES = 100;
    private static final int LARGEST_PAGE = 65_536;

    private static final ByteBuffer NOTHING =
            ByteBuffer.allocateDirect(LARGEST_PAGE).asReadOnlyBuffer();

    private static final Duration PATIENCE_WITH_READERS = Duration.ofSeconds(30);

    private Scrubbing() {}

    /**
     * Nothing may be written meanwhile, and the connection's pages are worth nothing afterwards: it must be closed.
     *
     * @throws IllegalStateException if readers hold on to the log for too long
     */
    static void run(Sql sql, FileChannel pages, WriteAheadLog log) {
        try {
            awaitInFile(sql, log, "RESTART");
            log.overwrite();
            awaitInFile(sql, log, "TRUNCATE");
            overwriteGaps(pages, log.touched());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on nobody reads from the log. */
    private static void awaitInFile(Sql sql, WriteAheadLog log, String mode) {
        long until = System.nanoTime() + PATIENCE_WITH_READERS.toNanos();
        while (!log.bringIntoFile(sql, mode)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "Readers held on to the file for too long: what was deleted may still lie in its log");
            }
        }
    }

    private static void overwriteGaps(FileChannel file, TouchedPages touched) throws IOException {
        ByteBuffer header = read(file, 0, ByteBuffer.allocate(FILE_HEADER_BYTES));
        int declared = Short.toUnsignedInt(header.getShort(16));
        int pageBytes = declared == 1 ? LARGEST_PAGE : declared;
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE_BYTES);
        for (TouchedPages.Run run : touched.runs(Math.toIntExact(file.size() / pageBytes))) {
            long end = (long) run.to() * pageBytes;
            for (long at = (run.from() - 1L) * pageBytes; at < end; at += PIECE_BYTES) {
                read(file, at, piece.clear().limit((int) Math.min(PIECE_BYTES, end - at)));
                for (int page = 0; page < piece.limit(); page += pageBytes) {
                    overwriteGap(file, at + page, piece.slice(page, pageBytes));
                }
            }
        }
        file.force(false);
        touched.clear();
    }

    private static void overwriteGap(FileChannel file, long at, ByteBuffer page) throws IOException {
        int start = at == 0 ? FILE_HEADER_BYTES : 0;
        int pointers = switch (page.get(start)) {
            case 2, 5 -> start + 12;
            case 10, 13 -> start + 8;
            // Pages of other kinds begin with the number of a page, whose first byte is 0 in files of less than 64 GB.
            default -> -1;
        };
        if (pointers < 0) {
            return;
        }
        int from = pointers + 2 * Short.toUnsignedInt(page.getShort(start + 3));
        int content = Short.toUnsignedInt(page.getShort(start + 5));
        int to = content == 0 ? LARGEST_PAGE : content;
        if (from > to || to > page.limit()) {
            throw new IllegalStateException("The page at " + at + " is none that SQLite writes");
        }
        // Word by word: the first time after a start this is done with each page of the file.
        if (page.slice(from, to - from).mismatch(NOTHING.slice(0, to - from)) >= 0) {
            overwrite(file, at + from, to - from);
        }
    }

    private static ByteBuffer read(FileChannel file, long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("The file ends within a page");
            }
        }
        return bytes.flip();
    }

    static void overwrite(FileChannel file, long from, long length) throws IOException {
        for (long at = from; at < from + length; at += PIECE_BYTES) {
            ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, from + length - at));
            while (zeros.hasRemaining()) {
                file.write(zeros, at + zeros.position());
            }
        }
    }
}
