package org.folkmoot.testimony.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a file writes day, month and year. What stands between them, and a time of day after them, does not matter. */
public enum DateOrder {
    DAY_MONTH_YEAR("day/month/year"),
    MONTH_DAY_YEAR("month/day/year"),
    YEAR_MONTH_DAY("year-month-day");

    /** What a cell says about a day. */
    public sealed interface Reading {}

    public record Day(LocalDate date) implements Reading {}

    /** It is written like a date, but the month has no such day. */
    public record NoSuchDay(Month month, int day) implements Reading {}

    public record NotADate() implements Reading {}

    private static final Pattern THREE_PARTS = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(\\d{1,4}|\\p{L}{3,9})(?:st|nd|rd|th)?\\s*[/.\\-, ]\\s*(\\d{1,2}|\\p{L}{3,9})(?:st|nd|rd|th)?"
                    + "\\s*[/.\\-, ]\\s*(\\d{4}|\\d{1,2})(?:[T,\\s].*)?");

    /** Two-digit years up to this are of the 2000s, the others of the 1900s. */
    private static final int PIVOT = 68;

    private final String label;

    DateOrder(String label) {
        this.label = label;
    }

    /** As it stands in a mapping's JSON. */
    public String label() {
        return label;
    }

    public static Optional<DateOrder> labelled(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    public Reading read(String text) {
        return parts(text).map(this::read).orElseGet(NotADate::new);
    }

    /** The three parts of a text that is written like a date, months by name included. */
    static Optional<List<String>> parts(String text) {
        Matcher matcher = THREE_PARTS.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(List.of(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    private Reading read(List<String> parts) {
        boolean monthByName = parts.stream().anyMatch(part -> Character.isLetter(part.charAt(0)));
        int year = this == YEAR_MONTH_DAY ? 0 : 2;
        int month = this == MONTH_DAY_YEAR ? 0 : 1;
        if (monthByName) {
            month = Character.isLetter(parts.get(0).charAt(0)) ? 0 : 1;
        }
        int day = 3 - year - month;
        if (day < 0 || day > 2 || day == month) {
            return new NotADate();
        }
        Optional<Month> named = monthOf(parts.get(month));
        if (named.isEmpty() || !isYear(parts.get(year)) || !isNumber(parts.get(day))) {
            return new NotADate();
        }
        return dayOf(yearOf(parts.get(year)), named.get(), Integer.parseInt(parts.get(day)));
    }

    private static Reading dayOf(int year, Month month, int day) {
        try {
            if (day < 1 || day > 31) {
                return new NotADate();
            }
            YearMonth inYear = YearMonth.of(year, month);
            return inYear.isValidDay(day) ? new Day(inYear.atDay(day)) : new NoSuchDay(month, day);
        } catch (DateTimeException _) {
            return new NotADate();
        }
    }

    private static Optional<Month> monthOf(String text) {
        if (isNumber(text)) {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= 12 ? Optional.of(Month.of(number)) : Optional.empty();
        }
        String start = text.toUpperCase(Locale.ROOT);
        return start.length() < 3
                ? Optional.empty()
                : Arrays.stream(Month.values())
                        .filter(month ->
                                month.name().startsWith(start) || ("SEPT".equals(start) && month == Month.SEPTEMBER))
                        .findFirst();
    }

    private static boolean isYear(String text) {
        return isNumber(text) && (text.length() == 2 || text.length() == 4);
    }

    private static int yearOf(String text) {
        int number = Integer.parseInt(text);
        if (text.length() == 4) {
            return number;
        }
        return number <= PIVOT ? 2000 + number : 1900 + number;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
