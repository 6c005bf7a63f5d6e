package org.folkmoot.platform.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the few things that were asked about last: only what does not change any more, so that a hall asks the store for it once.
 *
 * @param <K> names one of them
 * @param <V> what is known of it
 */
public final class Recent<K, V> {

    private static final int KEPT = 8;

    private final Map<K, V> known = new LinkedHashMap<>();
    private final Function<K, Optional<V>> reading;

    /** @param reading empty if it may still change, and is not to be kept */
    public Recent(Function<K, Optional<V>> reading) {
        this.reading = reading;
    }

    /** One at a time: the first of a hall reads it for all. */
    public synchronized Optional<V> of(K what) {
        Optional<V> found = Optional.ofNullable(known.get(what)).or(() -> reading.apply(what));
        found.ifPresent(value -> known.put(what, value));
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return found;
    }
}
