package org.folkmoot.floor.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.PromiseHistory;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.platform.i18n.Dates;

/**
 * What was promised to an assembly, as anyone may read it: as it is, as it stood, and whether it began without. It does not say who changed it.
 *
 * @param now empty if nothing is promised
 * @param output what the answer is to
 * @param earlier newest first
 * @param beganWithout the day on which that was said; empty if nobody did
 */
public record Promised(Optional<Promise> now, Output output, List<Earlier> earlier, Optional<LocalDate> beganWithout) {

    public Promised {
        earlier = List.copyOf(earlier);
    }

    /** @param until the day on which it was changed, for this reason */
    public record Earlier(LocalDate until, String reason, Optional<Promise> was) {}

    public static Promised of(Assembly assembly) {
        PromiseHistory history = assembly.history();
        return new Promised(
                assembly.promise(),
                assembly.shape().output(),
                history.earlier().reversed().stream()
                        .map(one -> new Earlier(day(one.until()), one.reason(), one.was()))
                        .toList(),
                history.without().map(without -> day(without.at())));
    }

    public boolean isEmpty() {
        return now.isEmpty() && earlier.isEmpty() && beganWithout.isEmpty();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Dates.ZONE);
    }
}
