package org.folkmoot.platform.csv;

/** Counts the well-formed sequences of UTF-8 beyond ASCII, and the bytes that belong to none. */
final class Utf8Tally {

    private long good;
    private long stray;
    private int expected;
    private int pending;

    void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            add(bytes[at] & 0xFF);
        }
    }

    private void add(int value) {
        boolean continues = (value & 0xC0) == 0x80;
        if (expected > 0 && continues) {
            pending++;
            if (--expected == 0) {
                good++;
                pending = 0;
            }
            return;
        }
        stray += pending;
        pending = 0;
        expected = continuationsAfter(value);
        if (expected > 0) {
            pending = 1;
        } else if (value >= 0x80) {
            stray++;
        }
    }

    /** How many bytes must follow a lead byte; 0 if it leads nothing. */
    private static int continuationsAfter(int value) {
        if (value >= 0xC2 && value <= 0xDF) {
            return 1;
        }
        if (value >= 0xE0 && value <= 0xEF) {
            return 2;
        }
        return value >= 0xF0 && value <= 0xF4 ? 3 : 0;
    }

    long good() {
        return good;
    }

    /** Stray bytes, with those of a sequence that the end cut off. */
    long stray() {
        return stray + pending;
    }
}
