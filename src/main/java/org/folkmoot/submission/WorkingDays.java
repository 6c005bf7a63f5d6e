package org.folkmoot.submission;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.folkmoot.platform.i18n.Dates;

/** Days from Monday to Friday, which end at 17:00. Bank holidays are not known and count as working days, so a time is never later than it should be. */
public final class WorkingDays {

    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private WorkingDays() {}

    /** The end of that working day after the day of the instant; 1 is the next working day. */
    public static Instant after(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, Dates.ZONE);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return evening(day);
    }

    /** 17:00 of the day. */
    public static Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(Dates.ZONE).toInstant();
    }
}
