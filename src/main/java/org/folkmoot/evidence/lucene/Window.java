package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.List;

/** A stretch of days to count under, both ends inclusive. Stretches may overlap. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period can't end (" + to + ") before it begins (" + from + ")");
        }
    }

    /** Says in one step in which stretches a day lies. */
    static final class Windows {

        private static final int MOST = 31;

        private final List<Window> windows;
        private final int first;
        /** For each day from the first, the stretches it lies in as bits. */
        private final int[] bits;

        Windows(List<Window> windows) {
            if (windows.size() > MOST) {
                throw new IllegalArgumentException("At most " + MOST + " stretches of days");
            }
            this.windows = windows;
            this.first = windows.stream()
                    .mapToInt(window -> day(window.from()))
                    .min()
                    .orElse(0);
            int last =
                    windows.stream().mapToInt(window -> day(window.to())).max().orElse(-1);
            this.bits = new int[Math.max(0, last - first + 1)];
            for (int w = 0; w < windows.size(); w++) {
                for (int day = day(windows.get(w).from());
                        day <= day(windows.get(w).to());
                        day++) {
                    bits[day - first] |= 1 << w;
                }
            }
        }

        int size() {
            return windows.size();
        }

        Window get(int number) {
            return windows.get(number);
        }

        /**
         * @param day as days since 1970
         */
        int of(int day) {
            return day < first || day - first >= bits.length ? 0 : bits[day - first];
        }

        private static int day(LocalDate date) {
            return Math.toIntExact(date.toEpochDay());
        }
    }
}
