package org.folkmoot.assembly;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * What the commissioner promised to do with what the assembly decides, made before the first session.
 *
 * @param who the organisation that promises
 * @param made the day it was made
 * @param respondBy the last day of the answer
 */
public record Promise(String who, String text, LocalDate made, LocalDate respondBy) {

    /** @throws AssemblyRefused if someone or something is missing, or the answer is due before the promise */
    public Promise {
        who = Text.line(who);
        text = Text.paragraphs(text);
        if (who.isEmpty() || text.isEmpty()) {
            throw new AssemblyRefused(Reason.PROMISE_INCOMPLETE);
        }
        if (respondBy.isBefore(made)) {
            throw new AssemblyRefused(Reason.PROMISE_ENDS_BEFORE_IT_STARTS);
        }
    }

    /** Days from the given day until the last day of the answer; negative once it is late. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, respondBy);
    }
}
