package org.folkmoot.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The honoraria of an assembly: for each session that a member attended, and for whatever was paid.
 *
 * @param lines by session, then by name
 * @param runs payments as they were marked together, newest first
 */
public record HonorariaBill(List<Line> lines, List<Run> runs) {

    /**
     * One member and one session.
     *
     * @param pence what is due or was paid
     * @param paid empty while it is due
     * @param isAttended false if it was paid and the member is not marked present any more
     */
    public record Line(Member member, Session session, Pence pence, Optional<Paid> paid, boolean isAttended) {

        public boolean isDue() {
            return paid.isEmpty();
        }
    }

    /** When something was paid and under which reference. */
    public record Paid(LocalDate on, String reference) {}

    /** Payments that were marked together. */
    public record Run(UUID act, LocalDate on, String reference, int lines, Pence total) {}

    public List<Line> due() {
        return lines.stream().filter(Line::isDue).toList();
    }

    public List<Line> paid() {
        return lines.stream().filter(line -> !line.isDue()).toList();
    }

    /** Of some of its lines. */
    public static Pence total(List<Line> lines) {
        return lines.stream().map(Line::pence).reduce(new Pence(0), Pence::plus);
    }
}
