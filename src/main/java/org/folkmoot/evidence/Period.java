package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of days people choose by a name. */
public sealed interface Period {

    Pattern MONTHS = Pattern.compile("([1-9]\\d{0,2})m");
    Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** The months up to today. */
    record LastMonths(int months) implements Period {}

    /** One calendar year. */
    record Year(int year) implements Period {}

    /** However long ago, and what has no date. */
    record AllTime() implements Period {}

    /** The stretch that {@link #text} gives; empty if the text is none. */
    static Optional<Period> parse(String text) {
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return Optional.of(new LastMonths(Integer.parseInt(months.group(1))));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Year(Integer.parseInt(text)));
        }
        return text.isBlank() ? Optional.of(new AllTime()) : Optional.empty();
    }

    /** As addresses write it: {@code 12m}, {@code 2025} or nothing for all. */
    default String text() {
        return switch (this) {
            case LastMonths(int months) -> months + "m";
            case Year(int year) -> Integer.toString(year);
            case AllTime() -> "";
        };
    }

    default Optional<LocalDate> from(LocalDate today) {
        return switch (this) {
            case LastMonths(int months) -> Optional.of(today.minusMonths(months).plusDays(1));
            case Year(int year) -> Optional.of(LocalDate.of(year, 1, 1));
            case AllTime() -> Optional.empty();
        };
    }

    default Optional<LocalDate> to(LocalDate today) {
        return switch (this) {
            case LastMonths _ -> Optional.of(today);
            case Year(int year) -> Optional.of(LocalDate.of(year, 12, 31));
            case AllTime() -> Optional.empty();
        };
    }
}
