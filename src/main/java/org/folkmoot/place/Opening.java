package org.folkmoot.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * When a service is open, from an HSDS schedule.
 *
 * @param every how often it comes round
 * @param days the days of the week, in a month the ones counted
 * @param opens by the clock on the wall there
 * @param note what it is that is open then
 */
public record Opening(
        Rhythm every,
        int interval,
        List<Day> days,
        Optional<LocalTime> opens,
        Optional<LocalTime> closes,
        Optional<String> note,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** How often a schedule repeats (RFC 5545, FREQ). */
    public enum Rhythm {
        ONCE,
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /**
     * A day of the week.
     *
     * @param nth which one of the month: 1 is the first, -1 the last, 0 each
     */
    public record Day(int nth, DayOfWeek day) {}

    public Opening {
        days = List.copyOf(days);
    }
}
