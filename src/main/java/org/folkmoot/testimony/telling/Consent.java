package org.folkmoot.testimony.telling;

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
}
