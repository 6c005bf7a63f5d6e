package org.folkmoot.platform.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Reads once for all who ask while an earlier reading is under way: each gets one that began after they had asked. So a hall that comes back at once
 * costs a few readings.
 *
 * @param <V> what is read
 */
public final class Together<K, V> {

    private final Map<K, CompletableFuture<V>> next = new HashMap<>();
    private final Function<K, V> reading;

    /** One reading at a time. */
    private final Object turn = new Object();

    public Together(Function<K, V> reading) {
        this.reading = reading;
    }

    public V of(K what) {
        CompletableFuture<V> shared;
        boolean isFirst;
        synchronized (next) {
            isFirst = !next.containsKey(what);
            shared = next.computeIfAbsent(what, _ -> new CompletableFuture<>());
        }
        if (isFirst) {
            read(what, shared);
        }
        try {
            return shared.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failed;
        }
    }

    private void read(K what, CompletableFuture<V> answer) {
        synchronized (turn) {
            synchronized (next) {
                next.remove(what);
            }
            try {
                answer.complete(reading.apply(what));
            } finally {
                // Whoever waits is told also if it failed.
                answer.completeExceptionally(new IllegalStateException("What was asked for could not be read"));
            }
        }
    }
}
