package org.folkmoot.platform.store.embedded;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The pages of a file that may hold something of what was deleted: all, until they are cleaned, and from then on those that were written. */
final class TouchedPages {

    /** Pages in a row, by their numbers from 1, both included. */
    record Run(int from, int to) {}

    private final BitSet written = new BitSet();
    private boolean all;

    private TouchedPages(boolean all) {
        this.all = all;
    }

    /** Of a file whose history is not known. */
    static TouchedPages all() {
        return new TouchedPages(true);
    }

    /** Of a file that is just begun. */
    static TouchedPages none() {
        return new TouchedPages(false);
    }

    void add(int page) {
        written.set(page);
    }

    void addAll() {
        all = true;
    }

    void clear() {
        written.clear();
        all = false;
    }

    /** @param last the last page of the file */
    List<Run> runs(int last) {
        if (all) {
            return List.of(new Run(1, last));
        }
        List<Run> runs = new ArrayList<>();
        for (int from = written.nextSetBit(1); from >= 0 && from <= last; ) {
            int after = written.nextClearBit(from);
            runs.add(new Run(from, Math.min(after - 1, last)));
            from = written.nextSetBit(after);
        }
        return runs;
    }
}
