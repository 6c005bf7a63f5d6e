package org.folkmoot.seating.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.seating.Rounds;

/** Rounds as people write them: {@code 2}, {@code 1-3}, {@code 3-} (to the end), {@code -2} (from the beginning), several with spaces between. */
final class RoundsText {

    private static final Pattern PART = Pattern.compile("(\\d{1,2})?(-)?(\\d{1,2})?");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

    private RoundsText() {}

    /** @throws IllegalArgumentException if it is none */
    static Rounds read(String text) {
        Rounds rounds = Rounds.of();
        for (String part : SEPARATOR.splitAsStream(text.strip()).toList()) {
            rounds = rounds.and(part(part));
        }
        return rounds;
    }

    private static Rounds part(String part) {
        Matcher found = PART.matcher(part);
        if (!found.matches() || (found.group(1) == null && found.group(3) == null)) {
            throw new IllegalArgumentException("“" + part + "” is no round. Write 2, 1-3, 3- or -2");
        }
        if (found.group(2) == null) {
            return Rounds.of(Integer.parseInt(part));
        }
        int first = found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
        int last = found.group(3) == null ? Rounds.MOST : Integer.parseInt(found.group(3));
        if (last < first) {
            throw new IllegalArgumentException("“" + part + "” ends before it begins. Write the first round first");
        }
        Rounds until = Rounds.until(last);
        return first == 1 ? until : until.without(Rounds.until(first - 1));
    }
}
