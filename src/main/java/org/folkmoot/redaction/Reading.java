package org.folkmoot.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * A text as detectors read it: without what changes only its looks. Combining marks and invisible characters (direction marks that come along
 * when a number is copied from a phone's contacts, soft hyphens) are left out; every kind of space, hyphen, apostrophe and digit is the plain one.
 * It keeps where in the text each of its chars came from.
 */
final class Reading {

    private final String text;
    private final String plain;
    private final int[] places;

    private Reading(String text, String plain, int[] places) {
        this.text = text;
        this.plain = plain;
        this.places = places;
    }

    static Reading of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char read = plain(text.charAt(i));
            if (read != 0) {
                places[plain.length()] = i;
                plain.append(read);
            }
        }
        return new Reading(text, plain.toString(), Arrays.copyOf(places, plain.length()));
    }

    private static char plain(char written) {
        if (written < 0x80) {
            return written == 0 ? ' ' : written;
        }
        return switch (Character.getType(written)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(written, 10));
            default ->
                switch (written) {
                    case '\u2019', '\u2018', '\u02BC', '\u00B4' -> '\'';
                    case '\u2212' -> '-';
                    case '\uFF20' -> '@';
                    case '\u2028', '\u2029', '\u0085' -> '\n';
                    default -> written;
                };
        };
    }

    /** What detectors look at. */
    String plain() {
        return plain;
    }

    /** Where these chars of {@link #plain} are in the text, as whole characters. */
    Span span(int start, int end) {
        return Span.covering(text, places[start], places[end - 1] + 1);
    }

    /** What a pattern found in {@link #plain}, taken for such a thing. */
    Proposal proposal(MatchResult match, IdentifierKind kind, Reason reason, Certainty certainty) {
        return Proposal.of(span(match.start(), match.end()), kind, reason, certainty);
    }

    /** Up to so many chars of {@link #plain} before this one, in lower case. */
    String before(int index, int chars) {
        return plain.substring(Math.max(0, index - chars), index).toLowerCase(Locale.ROOT);
    }

    /** Up to so many chars of {@link #plain} from this one on, in lower case. */
    String after(int index, int chars) {
        return plain.substring(index, Math.min(plain.length(), index + chars)).toLowerCase(Locale.ROOT);
    }
}
