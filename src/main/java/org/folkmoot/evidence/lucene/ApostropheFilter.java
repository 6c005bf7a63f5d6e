package org.folkmoot.evidence.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes off a possessive and drops apostrophes within a word: many people type none. */
final class ApostropheFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ApostropheFilter(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        int length = term.length();
        if (length > 2 && letters[length - 1] == 's' && letters[length - 2] == '\'') {
            length -= 2;
        }
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (letters[i] != '\'') {
                letters[kept++] = letters[i];
            }
        }
        term.setLength(kept);
        return true;
    }
}
