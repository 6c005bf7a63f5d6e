package org.folkmoot.platform.store.embedded;

import java.util.concurrent.atomic.AtomicLong;
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

    /** More than the commits of a step write beside the rewritten pages. */
    private static final int OWN_COMMITS_BYTES = 128 * 1024;

    private static final int ANY_FILL_RATE = 101;

    private final MVStore store;
    private final MVMap<String, Long> marks;
    private final Runnable commit;

    /** Bytes that may still be written without the file getting smaller; see {@link #refill}. */
    private long allowance = 2 * STEP_BYTES;

    private long sizeBefore;
    private long writtenBefore;

    /** About what the last step wrote itself; its commits carry the writes of others too. */
    private long ownShare;

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
        if (size < SMALL_FILE || size <= TARGET * live) {
            return;
        }
        refill(file, live);
        if (allowance > 0 && store.compact(ANY_FILL_RATE, STEP_BYTES)) {
            ownShare = Math.min(live, STEP_BYTES) + OWN_COMMITS_BYTES;
            allowance -= ownShare;
            commit.run();
            letGoOfOldVersions();
        }
    }

    /**
     * Whatever others wrote and whatever the file lost in size may be written again, up to twice all that is live. So steps that
     * came to nothing among busy writers are made up for once they are quiet, and a file that cannot get smaller is left alone.
     */
    private void refill(FileStore<?> file, long live) {
        long written = written(file);
        long byOthers = Math.max(0, written - writtenBefore - ownShare);
        long gained = Math.max(0, sizeBefore - file.size());
        allowance = Math.min(2 * (live + STEP_BYTES), allowance + byOthers + gained);
        sizeBefore = file.size();
        writtenBefore = written;
        ownShare = 0;
    }

    /** Bytes written since the file was opened. MVStore tells them in its list of figures only. */
    private static long written(FileStore<?> file) {
        AtomicLong bytes = new AtomicLong();
        file.populateInfo((name, value) -> {
            if (name.equals("info.FILE_WRITE_BYTES")) {
                bytes.set(Long.parseLong(value));
            }
        });
        return bytes.get();
    }

    /** What a version used falls free once newer ones are on disk, also when nobody else writes. */
    private void letGoOfOldVersions() {
        for (int version = 0; version <= store.getVersionsToKeep(); version++) {
            marks.put("steps", marks.getOrDefault("steps", 0L) + 1);
            commit.run();
        }
    }
}
