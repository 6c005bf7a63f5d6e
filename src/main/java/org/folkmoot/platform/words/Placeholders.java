package org.folkmoot.platform.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands in the place of words that were taken out, such as {@code [a name]}: one line in square brackets. It is nobody's word, so it is not
 * searched, not counted, and not shown in the voice of the person who spoke. Suppliers of comments write theirs the same way, and people hardly ever
 * use square brackets themselves.
 */
public final class Placeholders {

    /** In characters, without the brackets. */
    public static final int LONGEST = 78;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]\\n]{1," + LONGEST + "}]");

    private Placeholders() {}

    /**
     * A stretch of a text.
     *
     * @param end exclusive
     */
    public record Place(int start, int end) {}

    /** Where they stand, in the order of the text. */
    public static List<Place> in(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> new Place(found.start(), found.end()))
                .toList();
    }

    /** The text with blanks in their place, as long as it was. */
    public static String blanked(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> " ".repeat(length(found)));
    }

    private static int length(MatchResult found) {
        return found.end() - found.start();
    }

    /** The words as a placeholder, also if they are one already. */
    public static String of(String words) {
        return "[" + words.replaceAll("[\\[\\]\\n]", "").strip() + "]";
    }
}
