package org.folkmoot.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A yes or a no to one use.
 *
 * @param until the last day of a yes; without end if empty
 * @param at when it was said
 */
public record Consent(ConsentUse use, Answer answer, Optional<LocalDate> until, Instant at) {

    public enum Answer {
        YES,
        NO
    }

    /** True if it is a yes that has not run out on the day. */
    public boolean allows(LocalDate day) {
        return answer == Answer.YES && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** True if it says the same, whenever it was said. */
    boolean saysAs(Consent other) {
        return use == other.use && answer == other.answer && until.equals(other.until);
    }

    /** True if it allows something on some day on which the other does not. */
    boolean isWiderThan(Consent other) {
        return answer == Answer.YES && (other.answer == Answer.NO || end().isAfter(other.end()));
    }

    private LocalDate end() {
        return until.orElse(LocalDate.MAX);
    }
}
