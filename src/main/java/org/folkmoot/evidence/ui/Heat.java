package org.folkmoot.evidence.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;

/** Five steps of one hue for counts, from those that are shown at all up to the largest. */
record Heat(List<Integer> from) {

    private static final int STEPS = 5;

    static Heat of(Stream<Shown> counts) {
        int most = counts.mapToInt(shown -> shown instanceof Shown.Exactly(int people) ? people : 0)
                .max()
                .orElse(0);
        int span = Math.max(STEPS * SmallNumbers.LEAST, most);
        return new Heat(IntStream.range(0, STEPS)
                .mapToObj(step -> step == 0 ? SmallNumbers.LEAST : (int) round(span * 0.2 * step))
                .toList());
    }

    /** Legends are easier to read in fives. */
    private static long round(double threshold) {
        return threshold < 50 ? Math.round(threshold / 5) * 5 : Math.round(threshold / 10) * 10;
    }

    /** The class of a cell; small counts, for those who see them, stand on the first step. */
    String className(int people) {
        int step = 1;
        for (int i = 1; i < STEPS; i++) {
            if (people >= from.get(i)) {
                step = i + 1;
            }
        }
        return "h" + step;
    }
}
