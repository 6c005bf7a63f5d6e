package org.folkmoot.platform.store.embedded;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file small while the store is in use, a little at a time: writes again what is live in chunks that are mostly dead or
 * old, which lands in the lowest hole it fits, so that the end of the file falls free and is cut off.
 *
 * <p>MVStore can also move whole chunks. That is not used, because in version 2.4.240 it may put a chunk where it must not.
 */
final class Upkeep {

    /** The file may be this many times as large as what is live in it. */
    private static final int TARGET = 2;

    /** Most bytes written again in one step, so that a step holds nobody up. */
    private static final int STEP_BYTES = 4 * 1024 * 1024;

    /** A file smaller than this is left alone. */
    private static final long SMALL_FILE = 256 * 1024;

    private static final int ANY_FILL_RATE = 101;

    private final MVStore store;
    private final MVMap<String, Long> marks;
    private final Runnable commit;

    private long smallest = Long.MAX_VALUE;
    private long writtenWithoutGain;
    private long tryAgainAbove;

    /** @param commit commits and syncs */
    Upkeep(MVStore store, Runnable commit) {
        this.store = store;
        this.marks = store.openMap("upkeep");
        this.commit = commit;
    }

    /** Does a bounded piece of work if the file is too large; to be called now and then. */
    void step() {
        FileStore<?> file = store.getFileStore();
        long size = file.size();
        long live = size * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
        if (size < SMALL_FILE || size <= TARGET * live || isHopeless(size, live)) {
            return;
        }
        writtenWithoutGain += STEP_BYTES;
        if (store.compact(ANY_FILL_RATE, STEP_BYTES)) {
            commit.run();
            letGoOfOldVersions();
        }
    }

    /** After all that is live was written twice and the file is no smaller, it has to grow by a tenth before the next attempt. */
    private boolean isHopeless(long size, long live) {
        if (size < smallest || size > tryAgainAbove) {
            smallest = size;
            writtenWithoutGain = 0;
            tryAgainAbove = size + size / 10;
        }
        return writtenWithoutGain > 2 * (live + STEP_BYTES);
    }

    /** What a version used falls free once newer ones are on disk, also when nobody else writes. */
    private void letGoOfOldVersions() {
        for (int version = 0; version <= store.getVersionsToKeep(); version++) {
            marks.put("steps", marks.getOrDefault("steps", 0L) + 1);
            commit.run();
        }
    }
}
