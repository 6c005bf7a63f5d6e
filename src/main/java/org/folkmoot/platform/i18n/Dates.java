package org.folkmoot.platform.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates and times as people here write them: 3 May 2026, Friday 12 June, 14:30. */
public final class Dates {

    /** Moments are told in the time of the places the product serves. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Dates() {}

    /** 3 May 2026. */
    public static String date(LocalDate date, Locale language) {
        return write("d MMMM yyyy", language, date);
    }

    /** 3 May 2026, the day it was here. */
    public static String date(Instant moment, Locale language) {
        return date(moment.atZone(ZONE).toLocalDate(), language);
    }

    /** Friday 12 June. */
    public static String weekday(LocalDate date, Locale language) {
        return write("EEEE d MMMM", language, date);
    }

    /** May 2026. */
    public static String month(YearMonth month, Locale language) {
        return write("LLLL yyyy", language, month);
    }

    /** 14:30. */
    public static String time(LocalTime time, Locale language) {
        return write("HH:mm", language, time);
    }

    /** 14:30, the time it was here. */
    public static String time(Instant moment, Locale language) {
        return time(moment.atZone(ZONE).toLocalTime(), language);
    }

    /** 3 May 2026, 14:30. */
    public static String moment(Instant moment, Locale language) {
        return date(moment, language) + ", " + time(moment, language);
    }

    private static String write(String pattern, Locale language, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, language).format(moment);
    }
}
