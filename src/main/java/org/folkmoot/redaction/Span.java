package org.folkmoot.redaction;

/**
 * A stretch of a text, from one char up to and without another; never empty. Counted in Java chars (UTF-16), as a browser counts them too. A
 * span knows no text: {@link #covering} makes one that cuts no character in two, and {@link #isWholeIn} tells.
 *
 * @param start the first char, 0 or more
 * @param end the char after the last, more than start
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("No stretch of a text goes from " + start + " to " + end);
        }
    }

    /**
     * The smallest span that holds the given chars and cuts no surrogate pair and no character made of several (a letter and its accents, a joined
     * emoji) in two.
     *
     * @throws IllegalArgumentException if the chars are not in the text, or none
     */
    public static Span covering(CharSequence text, int start, int end) {
        Span chars = new Span(start, end);
        if (end > text.length()) {
            throw new IllegalArgumentException("The text ends at " + text.length() + ", before " + end);
        }
        return new Span(
                Characters.borderAtOrBefore(text, chars.start()), Characters.borderAtOrAfter(text, chars.end()));
    }

    /** This span, widened so that it cuts no character of the text in two. */
    public Span wholeIn(CharSequence text) {
        return covering(text, start, end);
    }

    /** Whether this span lies in the text and cuts none of its characters in two. */
    public boolean isWholeIn(CharSequence text) {
        return end <= text.length() && Characters.isBorder(text, start) && Characters.isBorder(text, end);
    }

    /** The chars of the text that this span covers. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** In chars. */
    public int length() {
        return end - start;
    }

    /** Whether the two have a char in common; spans that only touch have none. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** From the first char of either to the last char of either. */
    public Span joinedWith(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
