package org.folkmoot.evidence.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Filter;
import org.folkmoot.evidence.lucene.SearchRequest;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.testimony.Testimony;

/** From the moment a comment is in the store until a search finds it, while another thread imports 2,000 a second. */
final class SaveToFindable {

    private static final int SAVES = 300;
    private static final int BATCH = 500;
    private static final int A_SECOND = 2_000;
    private static final double TO_REACH_MILLIS = 500;

    private SaveToFindable() {}

    static boolean measure(Trial trial, Resampled store, int size, EvidenceIndex index) {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger imported = new AtomicInteger();
        Thread importing = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                long began = System.nanoTime();
                int from = size + SAVES + imported.getAndAdd(BATCH);
                index.changed(store.write(IntStream.range(from, from + BATCH)
                        .mapToObj(store::testimony)
                        .toList()));
                LockSupport.parkNanos(1_000_000_000L * BATCH / A_SECOND - (System.nanoTime() - began));
            }
        });
        Times times = new Times();
        long all = System.nanoTime();
        for (int save = 0; save < SAVES; save++) {
            String canary = "canary" + Integer.toString(save, 26).replaceAll("\\d", "x") + "q".repeat(save % 7) + save;
            long began = System.nanoTime();
            index.changed(store.write(List.of(saying(canary, store.testimony(size + save)))));
            Polling.until(() -> isFound(index, canary));
            times.add(System.nanoTime() - began);
        }
        double seconds = (System.nanoTime() - all) / 1e9;
        isOver.set(true);
        join(importing);
        trial.out()
                .printf(
                        "  saved to findable     median %6.1f ms   p99 %7.1f ms   while %,.0f a second were imported (to reach: %.0f)%n",
                        times.at(0.5), times.at(0.99), imported.get() / seconds, TO_REACH_MILLIS);
        return times.at(0.99) <= TO_REACH_MILLIS;
    }

    private static Testimony saying(String canary, Testimony like) {
        return new Testimony(
                like.id(),
                like.contributor(),
                like.place(),
                like.services(),
                like.said(),
                like.felt(),
                like.themes(),
                canary + " " + like.words(),
                like.uses(),
                like.notes(),
                like.source());
    }

    private static boolean isFound(EvidenceIndex index, String canary) {
        SearchRequest sought = new SearchRequest(
                "\"" + canary + "\"",
                ViewerFilter.everything(),
                Filter.none(),
                HitOrder.BEST_MATCH,
                0,
                1,
                List.of(),
                _ -> List.of());
        return index.find(sought).hits().stream()
                .anyMatch(hit -> hit.excerpt().text().startsWith(canary));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
