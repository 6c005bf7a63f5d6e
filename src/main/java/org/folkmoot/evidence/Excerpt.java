package org.folkmoot.evidence;

import java.util.List;

/**
 * A stretch of somebody's words, unaltered.
 *
 * @param isWhole false if something was left out before or after
 * @param marks where the matches stand in the text, ascending, not overlapping
 */
public record Excerpt(String text, boolean isWhole, List<Mark> marks) {

    /** Positions in UTF-16 units, the end exclusive. */
    public record Mark(int from, int to) {

        public Mark {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("No text from " + from + " to " + to);
            }
        }
    }

    public Excerpt {
        marks = List.copyOf(marks);
    }
}
