package org.folkmoot.floor.witnesses;

import org.folkmoot.floor.witnesses.WitnessRefused.Reason;

/** What people type, as one line. */
final class Words {

    private Words() {}

    static String line(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** @throws WitnessRefused if there are none, or too many letters */
    static String sound(String text, int longest) {
        String line = line(text);
        if (line.isEmpty()) {
            throw new WitnessRefused(Reason.WORDS_MISSING);
        }
        if (line.length() > longest) {
            throw new WitnessRefused(Reason.WORDS_TOO_LONG);
        }
        return line;
    }
}
