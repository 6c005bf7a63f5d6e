package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.disclosure.Shown;

/**
 * Two lines over time, drawn from the table beside it: let down in dashes with squares, looked after whole with dots, each named at its
 * end. A count that is not shown is a gap in its line. For the eye only: the table says the same.
 */
final class FeltChart extends Div {

    private static final List<FeltGroup> DRAWN = List.of(FeltGroup.LET_DOWN, FeltGroup.LOOKED_AFTER);
    private static final int LABELS = 4;

    /** Half the thickness of a line, in parts of the height. */
    private static final double HALF_LINE = 0.6;

    private final Div plot = new Div();
    private final transient CountsTable<LocalDate, FeltGroup> table;
    private final int top;

    FeltChart(CountsTable<LocalDate, FeltGroup> table, Function<LocalDate, String> name) {
        this.table = table;
        this.top = top(table);
        addClassName("ev-chart");
        getElement().setAttribute("aria-hidden", "true");
        plot.addClassName("ev-plot");
        add(plot);
        for (int line = 0; line <= 4; line++) {
            mark("grid" + (line == 0 ? " zero" : ""), 0, 25.0 * line, "");
            mark("y", 0, 25.0 * line, Integer.toString(top * line / 4));
        }
        DRAWN.forEach(this::line);
        int step = Math.max(1, table.rows().size() / LABELS);
        IntStream.range(0, table.rows().size())
                .filter(i -> i % step == 0)
                .forEach(i -> mark(
                        i / step % 2 == 0 ? "x" : "x between",
                        x(i),
                        0,
                        name.apply(table.rows().get(i).head())));
    }

    /** Whether two counts beside each other may be shown: else there is no line, and the table says it all. */
    static boolean hasLines(CountsTable<LocalDate, FeltGroup> table) {
        return DRAWN.stream()
                .map(group -> table.columns().indexOf(group))
                .anyMatch(column -> IntStream.range(1, table.rows().size())
                        .anyMatch(i -> table.rows().get(i).cells().get(column) instanceof Shown.Exactly
                                && table.rows().get(i - 1).cells().get(column) instanceof Shown.Exactly));
    }

    private void line(FeltGroup group) {
        String kind = group == FeltGroup.LET_DOWN ? "s1" : "s2";
        int column = table.columns().indexOf(group);
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).cells().get(column) instanceof Shown.Exactly(int people)) {
                if (i > 0 && table.rows().get(i - 1).cells().get(column) instanceof Shown.Exactly(int before)) {
                    segment(kind, i, before, people);
                }
                mark("dot " + kind, x(i), y(people), "");
                if (i == table.rows().size() - 1) {
                    mark("end " + kind, 100, y(people), getTranslation("evidence.felt." + group.name()) + " " + people);
                }
            }
        }
    }

    /** A slanted stripe between two points, cut out of the strip they span. */
    private void segment(String kind, int i, int before, int people) {
        Div segment = new Div();
        segment.addClassNames("segment", kind);
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
        Span mark = new Span(text);
        mark.addClassNames(className.split(" "));
        mark.getElement().getStyle().set("left", percent(left)).set("bottom", percent(bottom));
        plot.add(mark);
    }

    private double x(int i) {
        return 100.0 * i / Math.max(1, table.rows().size() - 1);
    }

    private double y(int people) {
        return 100.0 * people / top;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** The end of the scale: a multiple of four above every count shown. */
    private static int top(CountsTable<LocalDate, FeltGroup> table) {
        int most = table.rows().stream()
                .flatMap(row -> DRAWN.stream()
                        .map(group -> row.cells().get(table.columns().indexOf(group))))
                .flatMap(shown -> shown instanceof Shown.Exactly(int people) ? Stream.of(people) : Stream.<Integer>of())
                .max(Integer::compare)
                .orElse(0);
        int unit = most > 100 ? 40 : most > 20 ? 20 : 4;
        return Math.max(unit, Math.ceilDiv(most, unit) * unit);
    }
}
