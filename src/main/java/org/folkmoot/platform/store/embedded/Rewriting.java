package org.folkmoot.platform.store.embedded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that is live in a file anew, until no part of it is left that was written before, and then zeros over what is unused. MVStore
 * itself only marks as free what was deleted, and never touches a deleted record that lies beside a live one.
 */
final class Rewriting {

    private static final String CHUNK = "chunk.";
    private static final String NAME = "name.";
    private static final int PIECE_BYTES = 4 * 1024 * 1024;
    private static final int ANY_FILL_RATE = 101;
    private static final long PATIENCE_WITH_READERS = Duration.ofSeconds(30).toNanos();
    private static final long BETWEEN_LOOKS = Duration.ofMillis(2).toNanos();

    private final PageFile file;
    private final MVStore store;
    private final MVMap<String, Long> marks;

    Rewriting(PageFile file, MVStore store) {
        this.file = file;
        this.store = store;
        this.marks = store.openMap("upkeep");
    }

    /**
     * Runs on the thread that commits.
     *
     * @param alone keeps commands that write out while it is held; it is let go between pieces
     * @param commit commits and syncs
     * @return false if readers held on to former versions for too long, so that something may be left
     */
    boolean run(Lock alone, Runnable commit) {
        commit.run();
        int before = newestChunk();
        for (int id : maps()) {
            @Nullable MVMap<Object, Object> map = store.getMap(id);
            if (map != null) {
                rewrite(map, alone, commit);
            }
        }
        store.setStoreVersion(1 - store.getStoreVersion());
        long until = System.nanoTime() + PATIENCE_WITH_READERS;
        while (oldestChunk() <= before) {
            if (System.nanoTime() > until) {
                return false;
            }
            store.compact(ANY_FILL_RATE, PIECE_BYTES);
            letGoOfOldVersions(commit);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        // The header names a version that knows nothing of the chunks that fell free.
        letGoOfOldVersions(commit);
        alone.lock();
        try {
            file.overwriteUnused();
        } finally {
            alone.unlock();
        }
        return true;
    }

    private void rewrite(MVMap<Object, Object> map, Lock alone, Runnable commit) {
        @Nullable Object next = map.firstKey();
        while (next != null) {
            alone.lock();
            try {
                next = rewritePiece(map, next);
            } finally {
                alone.unlock();
            }
            commit.run();
        }
    }

    /** Returns where to go on, null at the end. */
    private @Nullable Object rewritePiece(MVMap<Object, Object> map, Object from) {
        @Nullable Object next = from;
        while (next != null && store.getUnsavedMemory() < PIECE_BYTES) {
            Object value = map.get(next);
            if (value != null) {
                map.put(next, value);
            }
            next = map.higherKey(next);
        }
        return next;
    }

    private void letGoOfOldVersions(Runnable commit) {
        for (int version = 0; version <= store.getVersionsToKeep(); version++) {
            marks.put("rewritings", marks.getOrDefault("rewritings", 0L) + 1);
            commit.run();
        }
    }

    private List<Integer> maps() {
        return store.getMetaMap().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(NAME))
                .map(entry -> Integer.parseInt(entry.getValue(), 16))
                .toList();
    }

    private int newestChunk() {
        return store.getLayoutMap().keySet().stream()
                .filter(key -> key.startsWith(CHUNK))
                .mapToInt(Rewriting::number)
                .max()
                .orElse(0);
    }

    private int oldestChunk() {
        return store.getLayoutMap().keySet().stream()
                .filter(key -> key.startsWith(CHUNK))
                .mapToInt(Rewriting::number)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(CHUNK.length()), 16);
    }
}
