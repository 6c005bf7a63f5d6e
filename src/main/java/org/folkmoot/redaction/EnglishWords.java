package org.folkmoot.redaction;

import java.util.Set;
import org.folkmoot.redaction.words.WordList;

/**
 * Everyday English words, with those of illness, care, housing, benefits and daily life that they lack (put together by hand), to tell a name
 * from the beginning of a sentence. They are the most frequent words of SCOWL, whose file says on what terms.
 */
final class EnglishWords {

    private static final String[] ENDINGS = {"s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s"};

    private static final Set<String> WORDS = WordList.named("english-words");
    private static final Set<String> OF_SERVICES = WordList.named("service-words");

    private EnglishWords() {}

    /** Whether it is one of the words, or one of them with a usual ending. In lower case. */
    static boolean has(String word) {
        if (isListed(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                String stem = word.substring(0, word.length() - ending.length());
                if (hasStem(stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasStem(String stem) {
        int last = stem.length() - 1;
        return isListed(stem)
                || isListed(stem + "e")
                || isListed(stem + "le")
                || (stem.charAt(last) == 'i' && isListed(stem.substring(0, last) + "y"))
                || (stem.length() > 3
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && WORDS.contains(stem.substring(0, last)));
    }

    private static boolean isListed(String word) {
        return WORDS.contains(word) || OF_SERVICES.contains(word);
    }
}
