package org.folkmoot.platform.store.embedded;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;

/** A key of a map with its value. */
record Entry<V>(Key key, V value) {

    /** The rest of a cursor, read as the stream is. */
    static <V> Stream<Entry<V>> stream(Cursor<Key, V> cursor) {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Entry<V>> action) {
                        if (!cursor.hasNext()) {
                            return false;
                        }
                        Key key = cursor.next();
                        action.accept(new Entry<>(key, cursor.getValue()));
                        return true;
                    }
                },
                false);
    }
}
