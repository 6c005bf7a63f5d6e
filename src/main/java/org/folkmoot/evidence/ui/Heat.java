package org.folkmoot.evidence.ui;

import java.util.List;
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
        return new Heat(Stream.iterate(
                        SmallNumbers.LEAST, before -> Math.max(before + SmallNumbers.LEAST, round(before + span * 0.2)))
                .limit(STEPS)
                .toList());
    }

    /** Legends are easier to read in fives. */
    private static int round(double threshold) {
        int unit = threshold < 50 ? 5 : 10;
        return (int) Math.round(threshold / unit) * unit;
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
