package org.folkmoot.assembly;

import org.folkmoot.assembly.AssemblyRefused.Reason;

/** Checks of what people write about an assembly. Nothing is escaped here: text stays text until a page shows it as text. */
final class Text {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 5_000;

    private Text() {}

    /** One line that has to be there. */
    static String name(String text, Reason ifMissing) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new AssemblyRefused(ifMissing);
        }
        return line(name);
    }

    /** One line that may be empty. */
    static String line(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        if (line.length() > LONGEST_NAME) {
            throw new AssemblyRefused(Reason.NAME_TOO_LONG);
        }
        return line;
    }

    /** Some paragraphs, or nothing. */
    static String paragraphs(String text) {
        String kept = text.strip();
        if (kept.length() > LONGEST_TEXT) {
            throw new AssemblyRefused(Reason.TEXT_TOO_LONG);
        }
        return kept;
    }
}
