package org.folkmoot.testimony.internal;

import java.util.List;
import org.folkmoot.testimony.Rejection;

/** What a row turned out to be. */
sealed interface RowOutcome {

    /**
     * @param leftOut values it comes in without
     * @param unmatched as in {@link Rejected}
     */
    record Kept(RowContent content, List<Rejection> leftOut, List<String> unmatched) implements RowOutcome {
        public Kept {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** @param value what stands for no answer; empty for a blank cell */
    record NoAnswer(String value) implements RowOutcome {}

    /** @param unmatched the values of the service columns if no service was found by them, else empty */
    record Rejected(List<Rejection> reasons, List<String> unmatched) implements RowOutcome {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }
}
