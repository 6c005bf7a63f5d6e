package org.folkmoot.place.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.place.ServiceDetails.Opening;
import org.folkmoot.place.ServiceDetails.Opening.Day;
import org.folkmoot.place.ServiceDetails.Opening.Rhythm;
import org.folkmoot.platform.i18n.Texts;

/** Says opening times in words: "Monday to Friday, 08:00 to 18:30". */
record OpeningWords(Texts texts, Locale locale) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** One sentence an opening; those that differ only in their day are told together. Past ones are left out. */
    List<Line> lines(List<Opening> openings, LocalDate today) {
        Map<Opening, TreeSet<DayOfWeek>> together = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Opening opening : openings) {
            if (opening.until().filter(today::isAfter).isEmpty()) {
                boolean plain = opening.every() == Rhythm.WEEKLY
                        && opening.days().stream().allMatch(day -> day.nth() == 0);
                Opening key = plain ? withoutDays(opening) : opening;
                TreeSet<DayOfWeek> days = together.computeIfAbsent(key, _ -> new TreeSet<>());
                opening.days().forEach(day -> days.add(day.day()));
            }
        }
        together.forEach((opening, days) -> lines.add(line(opening, List.copyOf(days))));
        return lines;
    }

    /**
     * An opening in words.
     *
     * @param note what is open then, in the directory's own words
     */
    record Line(String when, Optional<String> note) {}

    private Line line(Opening opening, List<DayOfWeek> days) {
        String when = Stream.of(days(opening, days), times(opening), rhythm(opening))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return when.isEmpty() ? new Line(opening.note().orElse(""), Optional.empty()) : new Line(when, opening.note());
    }

    private String days(Opening opening, List<DayOfWeek> days) {
        if (opening.every() == Rhythm.DAILY || days.size() == DayOfWeek.values().length) {
            return texts.in(locale, "place.open.every-day");
        }
        if (opening.every() == Rhythm.MONTHLY) {
            return opening.days().stream().map(this::ofTheMonth).collect(Collectors.joining(", "));
        }
        return spans(days).stream()
                .map(span -> span.size() < 3
                        ? span.stream().map(this::name).collect(Collectors.joining(", "))
                        : texts.in(locale, "place.open.days", name(span.getFirst()), name(span.getLast())))
                .collect(Collectors.joining(", "));
    }

    private String ofTheMonth(Day day) {
        String nth = switch (day.nth()) {
            case 1, 2, 3, 4, 5 -> "place.open.month." + day.nth();
            case -1 -> "place.open.month.last";
            default -> "place.open.month.each";
        };
        return texts.in(locale, nth, name(day.day()));
    }

    private String times(Opening opening) {
        if (opening.opens().isEmpty()) {
            return opening.closes()
                    .map(closes -> texts.in(locale, "place.open.until", TIME.format(closes)))
                    .orElse("");
        }
        LocalTime opens = opening.opens().get();
        if (opening.closes().isEmpty()) {
            return texts.in(locale, "place.open.from", TIME.format(opens));
        }
        LocalTime closes = opening.closes().get();
        boolean allDay =
                opens.equals(LocalTime.MIDNIGHT) && (closes.equals(LocalTime.MIDNIGHT) || closes.equals(LAST_MINUTE));
        return allDay
                ? texts.in(locale, "place.open.all-day")
                : texts.in(locale, "place.open.times", TIME.format(opens), TIME.format(closes));
    }

    private String rhythm(Opening opening) {
        if (opening.interval() < 2) {
            return "";
        }
        return switch (opening.every()) {
            case DAILY -> texts.in(locale, "place.open.interval.days", opening.interval());
            case WEEKLY -> texts.in(locale, "place.open.interval.weeks", opening.interval());
            case MONTHLY -> texts.in(locale, "place.open.interval.months", opening.interval());
            case ONCE -> "";
        };
    }

    /** Days that follow each other, together. */
    private static List<List<DayOfWeek>> spans(List<DayOfWeek> days) {
        List<List<DayOfWeek>> spans = new ArrayList<>();
        for (DayOfWeek day : days) {
            boolean follows = !spans.isEmpty() && spans.getLast().getLast().getValue() + 1 == day.getValue();
            if (!follows) {
                spans.add(new ArrayList<>());
            }
            spans.getLast().add(day);
        }
        return spans;
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static Opening withoutDays(Opening opening) {
        return new Opening(
                opening.every(),
                opening.interval(),
                List.of(),
                opening.opens(),
                opening.closes(),
                opening.note(),
                opening.from(),
                opening.until());
    }
}
