package org.folkmoot.testimony.internal;

import java.util.OptionalLong;

/** The rows of one file by what they are known by: finds two that claim one id, and counts those that are known by their words alone. */
final class SeenRows {

    private static final int CONTENT = 0;
    private static final int FIRST = 1;
    private static final int OTHER = 2;

    private final LongTable rows = new LongTable(3);

    void note(Fingerprint key, long content, long row) {
        int at = rows.add(key);
        if (rows.value(at, FIRST) == 0) {
            rows.set(at, CONTENT, content);
            rows.set(at, FIRST, row);
        } else if (rows.value(at, CONTENT) != content && rows.value(at, OTHER) == 0) {
            rows.set(at, OTHER, row);
        }
    }

    /** Another row that has the same key and says something else. */
    OptionalLong contradicting(Fingerprint key, long row) {
        int at = rows.find(key);
        if (at < 0 || rows.value(at, OTHER) == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(rows.value(at, FIRST) == row ? rows.value(at, OTHER) : rows.value(at, FIRST));
    }

    /** True if a row above has the same key and says the same. */
    boolean repeats(Fingerprint key, long row) {
        int at = rows.find(key);
        return at >= 0 && rows.value(at, FIRST) != row;
    }
}
