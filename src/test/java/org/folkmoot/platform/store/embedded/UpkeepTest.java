package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {

    private static final int RECORDS = 1_000;
    private static final int RECORD_BYTES = 600;
    private static final long LIVE = RECORDS * RECORD_BYTES;

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private MVStore store;
    private MVMap<Integer, byte[]> records;
    private Upkeep upkeep;
    private int writersAreBusy;

    @BeforeEach
    void open() {
        store = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(8 * 1024)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(1);
        records = store.openMap("records");
        for (int id = 0; id < RECORDS; id++) {
            records.put(id, new byte[RECORD_BYTES]);
        }
        upkeep = new Upkeep(store, this::commit);
    }

    @AfterEach
    void close() {
        store.closeImmediately();
    }

    @Test
    void steps_that_came_to_nothing_among_busy_writers_are_made_up_for_when_they_are_quiet() {
        for (Burst burst : List.of(new Burst(200, 1), new Burst(200, 60), new Burst(400, 4))) {
            writersAreBusy = burst.updatesACommit;
            for (int step = 0; step < 300 / burst.commitsAStep; step++) {
                for (int commit = 0; commit < burst.commitsAStep; commit++) {
                    commit();
                }
                upkeep.step();
            }
            writersAreBusy = 0;
            inQuiet(40);
            assertThat(store.getFileStore().size())
                    .as("bytes of the file after %s", burst)
                    .isLessThanOrEqualTo(3 * LIVE);
        }
    }

    @Test
    void a_quiet_store_is_left_alone_in_the_end() {
        writersAreBusy = RECORDS;
        for (int commit = 0; commit < 20; commit++) {
            commit();
        }
        writersAreBusy = 0;
        inQuiet(50);
        long written = store.getFileStore().getWriteCount();
        upkeep.step();
        assertThat(store.getFileStore().getWriteCount()).isEqualTo(written);
    }

    private record Burst(int updatesACommit, int commitsAStep) {}

    private void inQuiet(int steps) {
        for (int step = 0; step < steps; step++) {
            upkeep.step();
        }
    }

    /** Also the commits of a step carry what writers did in the meantime. */
    private void commit() {
        for (int update = 0; update < writersAreBusy; update++) {
            byte[] record = new byte[RECORD_BYTES];
            random.nextBytes(record);
            records.put(random.nextInt(RECORDS), record);
        }
        store.getStoreHeader().put("clean", 1);
        store.commit();
        store.sync();
    }
}
