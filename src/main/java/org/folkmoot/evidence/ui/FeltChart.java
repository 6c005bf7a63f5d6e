package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.platform.ui.Parts;

/**
 * Two lines over time, drawn from the table beside it: let down in dashes with squares, looked after whole with dots, each named at its
 * end. A quarter in which nobody said how it felt is a gap; a few are a hollow mark below the least number that is told. For the eye only: the
 * table says the same.
 */
final class FeltChart extends Div {

    private static final List<FeltGroup> DRAWN = List.of(FeltGroup.LET_DOWN, FeltGroup.LOOKED_AFTER);
    private static final int LABELS = 4;

    /** Half the thickness of a line, in parts of the height. */
    private static final double HALF_LINE = 0.6;

    /** How far the names of two lines are apart at least, in parts of the height, so that neither covers the other. */
    private static final double NAME_APART = 11;

    private final Div plot = Parts.styled(new Div(), "ev-plot");
    private final transient List<Point> points;
    private final int top;

    /** A quarter with what is told of each group drawn; empty where nobody said how it felt. */
    private record Point(LocalDate quarter, Map<FeltGroup, Shown> told) {}

    FeltChart(CountsTable<LocalDate, FeltGroup> table, Function<LocalDate, String> name) {
        this.points = points(table);
        this.top = top(points);
        addClassName("ev-chart");
        getElement().setAttribute("aria-hidden", "true");
        add(plot);
        for (int line = 0; line <= 4; line++) {
            mark("grid" + (line == 0 ? " zero" : ""), 0, 25.0 * line, "");
            mark("y", 0, 25.0 * line, Integer.toString(top * line / 4));
        }
        DRAWN.forEach(this::line);
        names();
        int step = Math.max(1, points.size() / LABELS);
        IntStream.range(0, points.size())
                .filter(i -> i % step == 0)
                .forEach(i -> mark(
                        i / step % 2 == 0 ? "x" : "x between",
                        x(i),
                        0,
                        name.apply(points.get(i).quarter())));
    }

    /** Every quarter from the first to the last. */
    private static List<Point> points(CountsTable<LocalDate, FeltGroup> table) {
        Map<LocalDate, Map<FeltGroup, Shown>> felt = new TreeMap<>();
        for (CountsTable.Row<LocalDate> row : table.rows()) {
            boolean wasAsked = row.cells().stream().anyMatch(Shown::isSomebody);
            felt.put(
                    row.head(),
                    wasAsked
                            ? DRAWN.stream()
                                    .collect(Collectors.toMap(
                                            group -> group,
                                            group -> row.cells()
                                                    .get(table.columns().indexOf(group))))
                            : Map.of());
        }
        List<LocalDate> quarters = List.copyOf(felt.keySet());
        return quarters.isEmpty()
                ? List.of()
                : Stream.iterate(
                                quarters.getFirst(),
                                quarter -> !quarter.isAfter(quarters.getLast()),
                                quarter -> quarter.plusMonths(3))
                        .map(quarter -> new Point(quarter, felt.getOrDefault(quarter, Map.of())))
                        .toList();
    }

    /** Whether two numbers beside each other are told: else there is no line, and the table says it all. */
    static boolean hasLines(CountsTable<LocalDate, FeltGroup> table) {
        List<Point> points = points(table);
        return DRAWN.stream()
                .anyMatch(group -> IntStream.range(1, points.size())
                        .anyMatch(i -> number(points.get(i - 1), group).isPresent()
                                && number(points.get(i), group).isPresent()));
    }

    private static OptionalInt number(Point point, FeltGroup group) {
        Shown told = point.told().get(group);
        return told == null || told instanceof Shown.Few ? OptionalInt.empty() : OptionalInt.of(told.told());
    }

    private void line(FeltGroup group) {
        String kind = kind(group);
        for (int i = 0; i < points.size(); i++) {
            OptionalInt people = number(points.get(i), group);
            if (people.isPresent()) {
                if (i > 0 && number(points.get(i - 1), group).isPresent()) {
                    segment(kind, i, number(points.get(i - 1), group).getAsInt(), people.getAsInt());
                }
                mark("dot " + kind, x(i), y(people.getAsInt()), "");
            } else if (points.get(i).told().get(group) instanceof Shown.Few) {
                mark("dot few " + kind, x(i), y(SmallNumbers.LEAST / 2), "");
            }
        }
    }

    /** The names at the ends of the lines; where both end at about the same height, one above the other. */
    private void names() {
        Map<FeltGroup, Double> heights = new EnumMap<>(FeltGroup.class);
        if (!points.isEmpty()) {
            DRAWN.forEach(group -> number(points.getLast(), group).ifPresent(people -> heights.put(group, y(people))));
        }
        if (heights.size() == DRAWN.size()) {
            double first = heights.getOrDefault(DRAWN.getFirst(), 0.0);
            double last = heights.getOrDefault(DRAWN.getLast(), 0.0);
            double middle = (first + last) / 2;
            double least = first < last ? -NAME_APART / 2 : NAME_APART / 2;
            if (Math.abs(first - last) < NAME_APART) {
                heights.put(DRAWN.getFirst(), middle + least);
                heights.put(DRAWN.getLast(), middle - least);
            }
        }
        heights.forEach((group, height) -> mark(
                "end " + kind(group),
                100,
                height,
                getTranslation("evidence.felt." + group.name()) + " "
                        + number(points.getLast(), group).orElseThrow()));
    }

    private static String kind(FeltGroup group) {
        return group == FeltGroup.LET_DOWN ? "s1" : "s2";
    }

    /** A slanted stripe between two points, cut out of the strip they span. */
    private void segment(String kind, int i, int before, int people) {
        Div segment = Parts.styled(new Div(), "segment", kind);
        segment.getElement()
                .getStyle()
                .set("left", percent(x(i - 1)))
                .set("width", percent(x(i) - x(i - 1)))
                .set(
                        "clip-path",
                        String.format(
                                Locale.ROOT,
                                "polygon(0 %.2f%%, 100%% %.2f%%, 100%% %.2f%%, 0 %.2f%%)",
                                100 - y(before) - HALF_LINE,
                                100 - y(people) - HALF_LINE,
                                100 - y(people) + HALF_LINE,
                                100 - y(before) + HALF_LINE));
        plot.add(segment);
    }

    private void mark(String className, double left, double bottom, String text) {
        Span mark = Parts.styled(new Span(text), className.split(" "));
        mark.getElement().getStyle().set("left", percent(left)).set("bottom", percent(bottom));
        plot.add(mark);
    }

    private double x(int i) {
        return 100.0 * i / Math.max(1, points.size() - 1);
    }

    private double y(int people) {
        return 100.0 * people / top;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** The end of the scale: a multiple of four above every number told. */
    private static int top(List<Point> points) {
        int most = points.stream()
                .flatMap(point -> point.told().values().stream())
                .mapToInt(shown -> shown instanceof Shown.Few ? SmallNumbers.LEAST : shown.told())
                .max()
                .orElse(0);
        int unit = most > 100 ? 40 : most > 20 ? 20 : 4;
        return Math.max(unit, Math.ceilDiv(most, unit) * unit);
    }
}
