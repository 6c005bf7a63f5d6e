package org.folkmoot.platform.store.embedded;

import java.util.function.Consumer;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file small while the store is in use, a little at a time: rewrites what is still live in chunks that are mostly
 * dead, then moves chunks from the end of the file into its holes and cuts the end off.
 */
final class Upkeep {

    /** Percent of the bytes in chunks that are to be live, and of the blocks of the file that are to be in use. */
    private static final int FILL_RATE = 70;

    /** Most bytes rewritten or moved in one step, so that a step holds nobody up. */
    private static final int STEP_BYTES = 4 * 1024 * 1024;

    /** A file smaller than this is left alone. */
    private static final long SMALL_FILE = 256 * 1024;

    private final MVStore store;
    private final MVMap<String, Long> marks;
    private final Runnable commit;
    private final Consumer<Runnable> alone;
    private long writesAfterLastStep;
    private boolean lastStepHelped = true;

    /**
     * @param commit commits and syncs
     * @param alone runs an action while nobody writes
     */
    Upkeep(MVStore store, Runnable commit, Consumer<Runnable> alone) {
        this.store = store;
        this.marks = store.openMap("upkeep");
        this.commit = commit;
        this.alone = alone;
    }

    void step() {
        FileStore<?> file = store.getFileStore();
        if (file.size() < SMALL_FILE || (!lastStepHelped && file.getWriteCount() == writesAfterLastStep)) {
            return;
        }
        long size = file.size();
        int liveBefore = file.getChunksFillRate();
        if (liveBefore < FILL_RATE && store.compact(FILL_RATE, STEP_BYTES)) {
            commit.run();
            letGoOfOldVersions();
        }
        if (file.getFillRate() < FILL_RATE && file instanceof RandomAccessStore chunks) {
            alone.accept(() -> chunks.compactMoveChunks(FILL_RATE, STEP_BYTES, store));
        }
        lastStepHelped = file.size() < size || file.getChunksFillRate() > liveBefore;
        writesAfterLastStep = file.getWriteCount();
    }

    /** What a version used is free once newer ones are on disk, also when nobody else writes. */
    private void letGoOfOldVersions() {
        for (int version = 0; version <= store.getVersionsToKeep(); version++) {
            marks.put("steps", marks.getOrDefault("steps", 0L) + 1);
            commit.run();
        }
    }
}
