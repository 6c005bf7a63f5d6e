package org.folkmoot.redaction;

import java.util.Set;
import org.folkmoot.redaction.words.WordList;

/**
 * Given names that are common in the United Kingdom, of all its communities, written down from general knowledge (the Office for National
 * Statistics publishes the yearly figures). They are proposed wherever they stand with a capital. Names that are words too are apart: a capital
 * says nothing for them at the beginning of a sentence.
 */
final class GivenNames {

    private static final Set<String> KNOWN = WordList.named("given-names");
    private static final Set<String> WORDS_TOO = WordList.named("given-names-that-are-words");
    /** Family names that are everyday words; after a given name they are part of it. */
    private static final Set<String> FAMILY_WORDS = WordList.named("family-names-that-are-words");

    private GivenNames() {}

    /** Whether it is a name wherever it has a capital. In lower case. */
    static boolean isKnown(String lower) {
        return KNOWN.contains(lower) && !WORDS_TOO.contains(lower);
    }

    /** Whether it is a given name and something else besides. */
    static boolean isWordToo(String lower) {
        return WORDS_TOO.contains(lower);
    }

    static boolean isListed(String lower) {
        return KNOWN.contains(lower) || WORDS_TOO.contains(lower) || FAMILY_WORDS.contains(lower);
    }
}
