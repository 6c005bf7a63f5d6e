package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.folkmoot.platform.words.Placeholders;

/**
 * English as people write it on forms: case, accents, apostrophes and the form of letters make no difference, words are cut to
 * their stem, but for the field that keeps how they are spelt. Small words stay in, for without them "no one came" could not be found.
 */
public final class WordsAnalyzer extends Analyzer {

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he",
            "her", "his", "i", "in", "is", "it", "its", "me", "my", "of", "on", "or", "our", "she", "so", "that", "the",
            "their", "them", "they", "this", "to", "was", "we", "were", "with", "you", "your");

    public WordsAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new ApostropheFilter(folded(words));
        return new TokenStreamComponents(words, field.equals(IndexFields.SPELT) ? plain : new PorterStemFilter(plain));
    }

    /** What stands in the place of hidden words is nobody's word. Blanks keep all others where they are. */
    @Override
    protected Reader initReader(String field, Reader reader) {
        try {
            return new StringReader(OneForm.unparted(Placeholders.blanked(reader.readAllAsString())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return folded(in);
    }

    private static TokenStream folded(TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new OneFormFilter(in)));
    }

    /** True for words so common that a search leaves them out unless they are quoted. */
    public static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Brings each word to its {@link OneForm}. The words stay where they stand in the text. */
    static final class OneFormFilter extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        OneFormFilter(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!OneForm.isPlain(term)) {
                String one = OneForm.of(term.toString());
                term.setEmpty().append(one);
            }
            return true;
        }
    }

    /** Takes off a possessive and drops apostrophes within a word: many people type none. */
    static final class ApostropheFilter extends TokenFilter {

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
}
