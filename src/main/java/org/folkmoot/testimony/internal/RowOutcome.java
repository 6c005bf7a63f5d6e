package org.folkmoot.testimony.internal;

import java.util.List;
import org.folkmoot.testimony.Rejection;

/** What a row turned out to be. */
sealed interface RowOutcome {

    record Kept(RowContent content) implements RowOutcome {}

    /** @param value what stands for no answer; empty for a blank cell */
    record NoAnswer(String value) implements RowOutcome {}

    /** @param unmatched the values of the service columns if no service was found by them, else empty */
    record Rejected(List<Rejection> reasons, List<String> unmatched) implements RowOutcome {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }
}
