package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.testimony.Testimony;

/** Opens indexes over a store in memory, and closes them after a test. */
final class OpenIndexes implements Closeable {

    private final MemoryStore store;
    private final List<EvidenceIndex> opened = new ArrayList<>();

    OpenIndexes(MemoryStore store) {
        this.store = store;
    }

    /** One under the folder in which the testimonies can be found. */
    EvidenceIndex holding(Path root, Testimony... testimonies) {
        EvidenceIndex index = open(root);
        index.changed(store.write(List.of(testimonies)));
        await(index::isCaughtUp);
        return index;
    }

    EvidenceIndex open(Path root) {
        EvidenceIndex index = new EvidenceIndex(root.resolve("evidence"), store, store);
        opened.add(index);
        index.open();
        await(index::isCaughtUp);
        return index;
    }

    void close(EvidenceIndex index) throws IOException {
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

    @Override
    public void close() throws IOException {
        for (EvidenceIndex index : opened) {
            index.close();
        }
    }
}
