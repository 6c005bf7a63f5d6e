package org.folkmoot.evidence.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Excerpt.Mark;

/** Cuts the stretch to show out of long words: whole sentences around the most matches. Short words are shown whole. */
final class Excerpts {

    private static final int LONGEST = SearchRequest.USUAL_EXCERPT;

    private Excerpts() {}

    /**
     * @param marks matches in the whole text, in any order
     * @param longest words up to so many letters are shown whole
     */
    static Excerpt cut(String words, List<Mark> marks, int longest) {
        List<Mark> ordered = merge(marks, words.length());
        if (words.length() <= longest) {
            return new Excerpt(words, true, ordered);
        }
        int from = ordered.isEmpty() ? 0 : sentenceStart(words, densest(ordered));
        int to = end(words, from);
        List<Mark> within = ordered.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Mark(mark.from() - from, mark.to() - from))
                .toList();
        return new Excerpt(words.substring(from, to), false, within);
    }

    /** The match after which most others follow within an excerpt's length. */
    private static int densest(List<Mark> marks) {
        int best = 0;
        int bestCount = 0;
        int last = 0;
        for (int first = 0; first < marks.size(); first++) {
            while (last < marks.size()
                    && marks.get(last).to() - marks.get(first).from() <= LONGEST * 3 / 4) {
                last++;
            }
            if (last - first > bestCount) {
                bestCount = last - first;
                best = first;
            }
        }
        return marks.get(best).from();
    }

    /** Where the sentence of the match begins, or a word not far before where the sentence is long. */
    private static int sentenceStart(String words, int match) {
        int earliest = Math.max(0, match - LONGEST / 4);
        String before = words.substring(earliest, match);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(before + "x");
        int start = sentences.preceding(before.length() + 1);
        if (start > 0) {
            return earliest + start;
        }
        return earliest == 0 ? 0 : nextWord(words, earliest);
    }

    private static int nextWord(String words, int at) {
        int gap = words.indexOf(' ', at);
        return gap < 0 || gap - at > 40 ? whole(words, at) : gap + 1;
    }

    private static int end(String words, int from) {
        int latest = Math.min(words.length(), from + LONGEST);
        if (latest == words.length()) {
            return latest;
        }
        int gap = words.lastIndexOf(' ', latest);
        return gap > from + LONGEST / 2 ? gap : whole(words, latest);
    }

    /** Not between the halves of one character. */
    private static int whole(String words, int at) {
        return at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at)) ? at - 1 : at;
    }

    private static List<Mark> merge(List<Mark> marks, int length) {
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : marks.stream()
                .filter(mark -> mark.to() <= length)
                .sorted(Comparator.comparingInt(Mark::from))
                .toList()) {
            if (!merged.isEmpty() && mark.from() <= merged.getLast().to()) {
                Mark previous = merged.removeLast();
                merged.add(new Mark(previous.from(), Math.max(previous.to(), mark.to())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
