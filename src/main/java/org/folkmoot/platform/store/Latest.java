package org.folkmoot.platform.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A cache of documents as they were read last: each is read whole only when its version has changed, on whatever server that was. Holds what was asked for
 * in the last few places.
 *
 * @param <K> names a document
 * @param <T> what it is read as
 */
public final class Latest<K, T> {

    private static final int KEPT = 16;

    private final T none;
    private final ToLongFunction<K> version;
    private final Function<K, Optional<T>> reading;
    private final Map<K, Read<T>> known = new LinkedHashMap<>();

    private record Read<T>(long version, T value) {}

    /**
     * @param none where there is no document
     * @param version of the document as it stands, which rises with each change; 0 if there is none
     */
    public Latest(T none, ToLongFunction<K> version, Function<K, Optional<T>> reading) {
        this.none = none;
        this.version = version;
        this.reading = reading;
    }

    /** As it stands, and the same object for as long as it does. */
    public synchronized T of(K key) {
        long now = version.applyAsLong(key);
        Read<T> before = known.getOrDefault(key, new Read<>(0, none));
        if (before.version() == now) {
            return before.value();
        }
        T value = reading.apply(key).orElse(none);
        known.put(key, new Read<>(now, value));
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return value;
    }
}
