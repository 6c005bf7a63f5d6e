package org.folkmoot.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.i18n.Dates;

/**
 * The list of the day of one session: whoever was or is a member then, by name, with their marks.
 *
 * @param acts what was done to it, newest first
 */
public record AttendanceSheet(Session session, List<Line> lines, List<Done> acts) {

    /** How many have this mark; of those who were no members on that day it is asked of nobody. */
    public long count(Presence presence) {
        return lines.stream()
                .filter(line -> line.presence() == presence && (line.isExpected() || presence != Presence.UNKNOWN))
                .count();
    }

    /**
     * One person.
     *
     * @param isCardUsed true if their card was used at the session on its day, which does not say that they were there
     * @param isExpected false for who was no member on that day
     */
    public record Line(Member member, Presence presence, boolean isCardUsed, boolean isExpected) {}

    /**
     * One act.
     *
     * @param by the name of whoever did it; empty if that is not known any more
     * @param presence empty if it took an earlier act back
     */
    public record Done(UUID act, Instant at, String by, Optional<Presence> presence, List<String> members) {}

    static Line line(Member member, Session session, SessionAttendance attendance) {
        return new Line(
                member,
                attendance.of(member.id()),
                attendance.cards().contains(member.id()),
                isMemberOn(member, session.date()));
    }

    private static boolean isMemberOn(Member member, LocalDate day) {
        return !member.isReserve()
                && !day(member.joined()).isAfter(day)
                && member.left()
                        .map(left -> member.isFormer() && !day(left).isBefore(day))
                        .orElse(true);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Dates.ZONE).toLocalDate();
    }
}
