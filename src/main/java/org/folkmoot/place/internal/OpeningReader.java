package org.folkmoot.place.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.place.Opening;
import org.folkmoot.place.Opening.Day;
import org.folkmoot.place.Opening.Rhythm;
import tools.jackson.databind.JsonNode;

/** Reads HSDS schedules, whose fields are those of an RFC 5545 recurrence rule. */
final class OpeningReader {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");

    private OpeningReader() {}

    /** The opening; nothing if the schedule says neither days nor times nor anything in words. */
    static Stream<Opening> read(JsonNode schedule) {
        List<Day> days = days(HsdsService.text(schedule, "byday").orElse(""));
        Optional<LocalTime> opens = HsdsService.text(schedule, "opens_at").flatMap(OpeningReader::time);
        Optional<LocalTime> closes = HsdsService.text(schedule, "closes_at").flatMap(OpeningReader::time);
        Optional<String> note = HsdsService.text(schedule, "description").or(() -> HsdsService.text(schedule, "notes"));
        if (days.isEmpty() && opens.isEmpty() && note.isEmpty()) {
            return Stream.empty();
        }
        JsonNode interval = schedule.path("interval");
        return Stream.of(new Opening(
                rhythm(HsdsService.text(schedule, "freq").orElse(""), days),
                interval.isNumber() ? Math.max(1, interval.asInt()) : 1,
                days,
                opens,
                closes,
                note,
                HsdsService.text(schedule, "valid_from").flatMap(DetailsReader::day),
                HsdsService.text(schedule, "valid_to").flatMap(DetailsReader::day)));
    }

    private static Rhythm rhythm(String frequency, List<Day> days) {
        return switch (frequency.toUpperCase(Locale.ROOT)) {
            case "DAILY" -> Rhythm.DAILY;
            case "WEEKLY" -> Rhythm.WEEKLY;
            case "MONTHLY" -> Rhythm.MONTHLY;
            default -> days.isEmpty() ? Rhythm.ONCE : Rhythm.WEEKLY;
        };
    }

    private static List<Day> days(String list) {
        return Arrays.stream(list.toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .map(DAY::matcher)
                .filter(Matcher::matches)
                .map(day -> new Day(
                        day.group(1) == null ? 0 : Integer.parseInt(day.group(1)),
                        DAYS.getOrDefault(day.group(2), DayOfWeek.MONDAY)))
                .distinct()
                .toList();
    }

    /** The time on the clock, whatever offset is written behind it: people go by the clock on the wall. */
    private static Optional<LocalTime> time(String text) {
        try {
            return text.length() < 5 ? Optional.empty() : Optional.of(LocalTime.parse(text.substring(0, 5)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
