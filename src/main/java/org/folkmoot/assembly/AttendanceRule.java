package org.folkmoot.assembly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * How much of an assembly a member may miss before the membership is to end. It ends by nobody's hand but a facilitator's.
 *
 * @param most that may be missed, from 1 to 50
 */
public record AttendanceRule(int most, Unit unit) {

    private static final int LARGEST = 50;

    /** What is counted. Each has a text {@code assembly.attendance.unit.<name>} in the bundles. */
    public enum Unit {
        SESSIONS,
        /** Days on which any session was missed, such as those of a weekend. */
        DAYS
    }

    /** @throws AssemblyRefused if it is not from 1 to 50 */
    public AttendanceRule {
        if (most < 1 || most > LARGEST) {
            throw new AssemblyRefused(Reason.ATTENDANCE_RULE);
        }
    }

    /** True if nobody is held to more by this rule than by the other. */
    boolean isNoStricterThan(AttendanceRule other) {
        return most >= other.most && (unit == other.unit || unit == Unit.DAYS);
    }

    /** How much was missed, with and without apologies. What is not marked is not missed. */
    public int missed(Collection<Session> sessions, Function<SessionId, Presence> presence) {
        Map<LocalDate, Long> byDay = sessions.stream()
                .filter(session -> presence.apply(session.id()).isMissed())
                .collect(Collectors.groupingBy(Session::date, Collectors.counting()));
        return switch (unit) {
            case SESSIONS -> byDay.values().stream().mapToInt(Long::intValue).sum();
            case DAYS -> byDay.size();
        };
    }
}
