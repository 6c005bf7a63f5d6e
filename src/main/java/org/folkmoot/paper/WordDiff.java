package org.folkmoot.paper;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where two texts differ, word by word (Myers' shortest edit script). White space between words counts as a word of its own.
 *
 * @param first stretches of the first text that are not in the second
 * @param second stretches of the second text that are not in the first
 */
public record WordDiff(List<Stretch> first, List<Stretch> second) {

    /** Beyond so many words that may differ, all of them are marked: nobody compares more word by word. */
    private static final int MOST = 3_000;

    private static final Pattern PIECES = Pattern.compile("\\s+|[^\\s]+");

    /** From the index of its first character to that after its last. */
    public record Stretch(int start, int end) {}

    public static WordDiff of(String first, String second) {
        List<String> ones = pieces(first);
        List<String> others = pieces(second);
        int same = 0;
        while (same < Math.min(ones.size(), others.size()) && ones.get(same).equals(others.get(same))) {
            same++;
        }
        int end = 0;
        while (end < Math.min(ones.size(), others.size()) - same
                && ones.get(ones.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
            end++;
        }
        List<String> middle = ones.subList(same, ones.size() - end);
        List<String> otherMiddle = others.subList(same, others.size() - end);
        List<Stretch> inFirst = new ArrayList<>();
        List<Stretch> inSecond = new ArrayList<>();
        if (middle.size() + otherMiddle.size() > MOST) {
            mark(inFirst, ones, same, middle.size());
            mark(inSecond, others, same, otherMiddle.size());
            return new WordDiff(inFirst, inSecond);
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(middle, otherMiddle, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            mark(
                    inFirst,
                    ones,
                    same + delta.getSource().getPosition(),
                    delta.getSource().size());
            mark(
                    inSecond,
                    others,
                    same + delta.getTarget().getPosition(),
                    delta.getTarget().size());
        }
        return new WordDiff(inFirst, inSecond);
    }

    private static void mark(List<Stretch> marked, List<String> pieces, int from, int count) {
        if (count > 0) {
            int start = length(pieces.subList(0, from));
            marked.add(new Stretch(start, start + length(pieces.subList(from, from + count))));
        }
    }

    private static int length(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).sum();
    }

    private static List<String> pieces(String text) {
        return PIECES.matcher(text).results().map(found -> found.group()).toList();
    }
}
