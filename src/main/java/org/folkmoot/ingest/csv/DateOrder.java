package org.folkmoot.ingest.csv;

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
import java.util.stream.IntStream;

/**
 * In which order a file writes day, month and year. What stands between them, and a time of day after them, does not matter; the day is the
 * one that is written, wherever the clocks stood. What can be read in one way only is read so under every order: a year in front, a month by
 * its name, a month alone, the number a spreadsheet has for a day.
 */
public enum DateOrder {
    DAY_MONTH_YEAR("day/month/year"),
    MONTH_DAY_YEAR("month/day/year"),
    YEAR_MONTH_DAY("year-month-day");

    /** What a cell says about a day. */
    public sealed interface Reading {}

    public record Day(LocalDate date) implements Reading {}

    /** No day is said. */
    public record InMonth(YearMonth month) implements Reading {}

    /** It is written like a date, but the month has no such day. */
    public record NoSuchDay(Month month, int day) implements Reading {}

    public record NotADate() implements Reading {}

    private static final String NAME = "\\p{L}{3,10}\\.?";

    private static final Pattern THREE_PARTS = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(\\d{1,4}|\\p{L}{3,10})(?:st|nd|rd|th)?\\.?\\s*[/.\\-,"
                    + " ]\\s*(\\d{1,2}|\\p{L}{3,10})(?:st|nd|rd|th)?\\.?\\s*[/.\\-, ]\\s*(\\d{4}|\\d{1,2})(?:[T,\\s].*)?");

    private static final Pattern NAMED_MONTH = Pattern.compile("(" + NAME + ")[\\s,/.\\-]*(\\d{4}|\\d{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})([01]\\d)([0-3]\\d)");

    /** Days since 1899 as spreadsheets count them, from 1954 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("([2-5]\\d{4})(?:\\.\\d+)?");

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final List<String> WELSH = List.of(
            "IONAWR CHWEFROR MAWRTH EBRILL MAI MEHEFIN GORFFENNAF AWST MEDI HYDREF TACHWEDD RHAGFYR".split(" "));

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
        Optional<List<String>> parts = parts(text);
        return parts.isPresent() ? read(parts.get()) : alone(text.strip());
    }

    /** The three parts of a text that is written like a date, months by name included. */
    static Optional<List<String>> parts(String text) {
        Matcher matcher = THREE_PARTS.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(List.of(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** True if day and month of such parts could be taken for each other, and differ. */
    static boolean isAmbiguous(List<String> parts) {
        return isNumber(parts.get(0))
                && isNumber(parts.get(1))
                && parts.get(0).length() <= 2
                && Integer.parseInt(parts.get(0)) <= 12
                && Integer.parseInt(parts.get(1)) <= 12
                && Integer.parseInt(parts.get(0)) != Integer.parseInt(parts.get(1));
    }

    static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    private Reading read(List<String> parts) {
        boolean monthByName = parts.stream().anyMatch(part -> Character.isLetter(part.charAt(0)));
        boolean yearFirst = parts.getFirst().length() == 4 && isNumber(parts.getFirst());
        int year = this == YEAR_MONTH_DAY || yearFirst ? 0 : 2;
        int month = this == MONTH_DAY_YEAR && !yearFirst ? 0 : 1;
        if (monthByName) {
            month = Character.isLetter(parts.get(0).charAt(0)) ? 0 : 1;
            year = yearFirst ? 0 : 2;
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

    /** What is no date of three parts and is one all the same. */
    private static Reading alone(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return new Day(FROM_1900.plusDays(Long.parseLong(serial.group(1))));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return monthOf(compact.group(2))
                    .map(month -> dayOf(Integer.parseInt(compact.group(1)), month, Integer.parseInt(compact.group(3))))
                    .orElseGet(NotADate::new);
        }
        return inMonth(NAMED_MONTH.matcher(text), 1, 2)
                .or(() -> inMonth(YEAR_AND_MONTH.matcher(text), 2, 1))
                .or(() -> inMonth(MONTH_AND_YEAR.matcher(text), 1, 2))
                .orElseGet(NotADate::new);
    }

    private static Optional<Reading> inMonth(Matcher matcher, int month, int year) {
        return matcher.matches()
                ? monthOf(matcher.group(month))
                        .map(named -> new InMonth(YearMonth.of(yearOf(matcher.group(year)), named)))
                : Optional.empty();
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
        String start = text.toUpperCase(Locale.ROOT).replace(".", "");
        if (start.length() < 3) {
            return Optional.empty();
        }
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(start) || ("SEPT".equals(start) && month == Month.SEPTEMBER))
                .findFirst()
                .or(() -> IntStream.range(0, WELSH.size())
                        .filter(at -> WELSH.get(at).startsWith(start))
                        .mapToObj(at -> Month.of(at + 1))
                        .findFirst());
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
