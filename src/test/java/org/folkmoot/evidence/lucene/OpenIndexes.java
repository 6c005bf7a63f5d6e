package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in memory with indexes over it, in a folder that goes with the test. */
abstract class OpenIndexes {

    @TempDir
    Path root;

    final MemoryStore store = new MemoryStore();
    private final List<EvidenceIndex> opened = new ArrayList<>();

    /** One in which the testimonies can be found. */
    final EvidenceIndex holding(Testimony... testimonies) {
        EvidenceIndex index = open(root);
        index.changed(store.write(List.of(testimonies)));
        await(index::isCaughtUp);
        return index;
    }

    final EvidenceIndex open(Path folder) {
        return open(folder, store);
    }

    final EvidenceIndex open(Path folder, MemoryStore of) {
        EvidenceIndex index = new EvidenceIndex(folder.resolve("evidence"), of, of);
        opened.add(index);
        index.open();
        await(index::isCaughtUp);
        return index;
    }

    final void close(EvidenceIndex index) throws IOException {
        index.close();
        opened.remove(index);
    }

    /** What is found, whole. */
    static List<String> words(EvidenceIndex index, String text) {
        return index.find(sought(text)).hits().stream()
                .map(hit -> hit.excerpt().text())
                .toList();
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @AfterEach
    final void close() throws IOException {
        for (EvidenceIndex index : opened) {
            index.close();
        }
    }
}
