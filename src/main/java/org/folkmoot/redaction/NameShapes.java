package org.folkmoot.redaction;

import java.util.List;
import org.folkmoot.redaction.Word.Gap;

/** Which words of a text can be a name, and where a name ends that begins with one. */
record NameShapes(List<Word> words, LearnedNames learned) {

    /** What the place of a word says already. */
    enum Place {
        /** Nothing: the word must speak for itself. */
        ANYWHERE,
        /** A name is likely here: beside a role, after thanks. */
        LIKELY,
        /** A name is said to come: after “called”. */
        INTRODUCED,
        /** A name must be here: after “Mrs”. */
        TITLED
    }

    private static final int MOST_WORDS = 4;

    /** The word after the last of the name that begins here, or the same word if none does. */
    int endOf(int first, Place place) {
        if (first >= words.size()) {
            return first;
        }
        if (!words.get(first).isInitial() && !canBegin(first, place)) {
            return first;
        }
        int end = first + 1;
        boolean isFull = !words.get(first).isInitial();
        while (end < words.size() && end - first < MOST_WORDS && continues(first, end)) {
            isFull |= !words.get(end).isInitial();
            end += isParticle(end) ? 2 : 1;
        }
        return isFull || place == Place.TITLED ? Math.min(end, words.size()) : first;
    }

    private boolean canBegin(int index, Place place) {
        Word word = words.get(index);
        String lower = word.lower();
        if (NameWords.isFunctionWord(lower) || isMask(lower) || (place != Place.TITLED && learned.turnsDown(lower))) {
            return false;
        }
        boolean isKnown = GivenNames.isKnown(lower) || learned.proposes(lower);
        if (word.isCapitalised()) {
            return isKnown
                    || (!NameWords.isOrdinary(lower) && lower.length() > 1)
                    || (place != Place.ANYWHERE && GivenNames.isWordToo(lower))
                    || (place == Place.TITLED && NameWords.isOnlyEverydayWord(lower));
        }
        boolean isUnusual = !NameWords.isOrdinary(lower) && lower.length() > 2;
        if (word.isShouted()) {
            return isKnown
                    || (isUnusual
                            && (place == Place.TITLED
                                    || isShouting(index)
                                    || (place != Place.ANYWHERE && lower.length() > 3)));
        }
        boolean isNamed = place == Place.TITLED || place == Place.INTRODUCED;
        return word.isLowerCase() && ((isUnusual && isNamed) || (isKnown && place != Place.ANYWHERE));
    }

    private boolean continues(int first, int index) {
        Word word = words.get(index);
        boolean isAfterInitial = words.get(index - 1).isInitial();
        if (word.before() != Gap.SPACE && !(isAfterInitial && word.before() == Gap.DOT)) {
            return false;
        }
        String lower = word.lower();
        if (isParticle(index) || NameWords.beginsWithParticle(word.text())) {
            return true;
        }
        if (word.isCapitalised()) {
            return GivenNames.isListed(lower) || !NameWords.isOrdinary(lower);
        }
        if (word.isShouted()) {
            return words.get(first).isShouted() && !NameWords.isOrdinary(lower);
        }
        return word.isInitial()
                || (words.get(first).isLowerCase() && !NameWords.isOrdinary(lower) && lower.length() > 2);
    }

    /** A small word inside a family name, with the name after it. */
    private boolean isParticle(int index) {
        return index + 1 < words.size()
                && NameWords.isParticle(words.get(index).lower())
                && words.get(index + 1).before() == Gap.SPACE
                && words.get(index + 1).isCapitalised()
                && !NameWords.isFunctionWord(words.get(index + 1).lower());
    }

    /** Crosses where somebody took a name out before. */
    private static boolean isMask(String lower) {
        return lower.length() > 2 && lower.chars().allMatch(sign -> sign == 'x');
    }

    /** Whether the words around are in capitals too, so that these say nothing. */
    private boolean isShouting(int index) {
        int shouted = 0;
        for (int near = Math.max(0, index - 3); near < Math.min(words.size(), index + 4); near++) {
            shouted += near != index
                            && words.get(near).isShouted()
                            && words.get(near).lower().length() > 3
                    ? 1
                    : 0;
        }
        return shouted >= 2;
    }
}
