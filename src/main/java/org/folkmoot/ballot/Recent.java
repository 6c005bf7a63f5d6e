package org.folkmoot.ballot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the few questions that were asked about last: only what does not change any more, so that a hall asks the store for it once.
 *
 * @param <V> what is known of a question
 */
final class Recent<V> {

    private static final int KEPT = 8;

    private final Map<QuestionRecords.QuestionPlace, V> known = new LinkedHashMap<>();
    private final Function<QuestionRecords.QuestionPlace, Optional<V>> reading;

    /** @param reading empty if it may still change, and is not to be kept */
    Recent(Function<QuestionRecords.QuestionPlace, Optional<V>> reading) {
        this.reading = reading;
    }

    /** One at a time: the first of a hall reads it for all. */
    synchronized Optional<V> of(QuestionRecords.QuestionPlace question) {
        Optional<V> found = Optional.ofNullable(known.get(question)).or(() -> reading.apply(question));
        found.ifPresent(value -> known.put(question, value));
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return found;
    }
}
