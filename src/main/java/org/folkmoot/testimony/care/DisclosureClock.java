package org.folkmoot.testimony.care;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.folkmoot.platform.i18n.Dates;

/**
 * Until when somebody must act on a disclosure of harm: the same day by 17:00, or two hours after it was raised if that is later; else by 17:00 of
 * the next day from Monday to Friday. Bank holidays are not known and count as working days, so it is never later than it should be.
 */
final class DisclosureClock {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final Duration LEAST = Duration.ofHours(2);

    private DisclosureClock() {}

    static Instant due(Instant raised, Disclosure.Urgency urgency) {
        ZonedDateTime here = raised.atZone(Dates.ZONE);
        return switch (urgency) {
            case SAME_DAY -> {
                Instant evening = at(here.toLocalDate());
                Instant least = raised.plus(LEAST);
                yield least.isAfter(evening) ? least : evening;
            }
            case NEXT_WORKING_DAY -> at(nextWorkingDay(here.toLocalDate()));
        };
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(EVENING).atZone(Dates.ZONE).toInstant();
    }
}
