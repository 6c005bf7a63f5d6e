package org.folkmoot.platform.csv;

import java.nio.charset.Charset;

/** How much bytes look like words of people when they are read in one of the old encodings. */
final class Plausibility {

    private static final String QUOTES_AND_DASHES = "‘’“”–—…£€°½¼";

    private final String letters;
    private long score;

    Plausibility(Charset charset) {
        byte[] all = new byte[256];
        for (int at = 0; at < all.length; at++) {
            all[at] = (byte) at;
        }
        this.letters = new String(all, charset);
    }

    void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            if (bytes[at] < 0) {
                char before = at == 0 ? ' ' : letter(bytes[at - 1]);
                char after = at + 1 == length ? ' ' : letter(bytes[at + 1]);
                score += worth(before, letter(bytes[at]), after);
            }
        }
    }

    private char letter(byte value) {
        return letters.charAt(value & 0xFF);
    }

    private static int worth(char before, char letter, char after) {
        if (QUOTES_AND_DASHES.indexOf(letter) >= 0) {
            return 2;
        }
        if (!Character.isLetter(letter) || !isWestern(letter)) {
            return letter == '\u00A0' ? 0 : -2;
        }
        if (Character.isLowerCase(letter)) {
            return Character.isLetter(before) || Character.isLetter(after) ? 1 : -1;
        }
        return Character.isLowerCase(before) || !Character.isLetter(after) ? -2 : 0;
    }

    private static boolean isWestern(char letter) {
        return letter <= 0xFF || "ŒœŸ".indexOf(letter) >= 0;
    }

    long score() {
        return score;
    }
}
