package org.folkmoot.redaction;

import java.util.ArrayList;
import java.util.List;

/** The places of a text where given words stand by themselves and not within longer ones, whatever their case, apostrophes, hyphens and spaces. */
public final class WholeWords {

    private WholeWords() {}

    /** In the order of the text, none overlapping; nowhere if the words are blank. */
    public static List<Span> in(String text, String words) {
        String wanted = Reading.of(words.strip()).plain();
        Reading reading = Reading.of(text);
        String plain = reading.plain();
        List<Span> places = new ArrayList<>();
        int at = 0;
        while (!wanted.isBlank() && at + wanted.length() <= plain.length()) {
            int end = at + wanted.length();
            if (plain.regionMatches(true, at, wanted, 0, wanted.length()) && isWhole(plain, at, end)) {
                places.add(reading.span(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return places;
    }

    private static boolean isWhole(String plain, int start, int end) {
        boolean begins = start == 0
                || !Character.isLetterOrDigit(plain.codePointBefore(start))
                || !Character.isLetterOrDigit(plain.codePointAt(start));
        boolean ends = end == plain.length()
                || !Character.isLetterOrDigit(plain.codePointAt(end))
                || !Character.isLetterOrDigit(plain.codePointBefore(end));
        return begins && ends;
    }
}
