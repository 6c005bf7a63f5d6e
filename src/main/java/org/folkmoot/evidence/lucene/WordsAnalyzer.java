package org.folkmoot.evidence.lucene;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English as people write it on forms: case, accents and apostrophes make no difference, words are cut to
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
        TokenStream plain = new ApostropheFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        return new TokenStreamComponents(words, field.equals(Fields.SPELT) ? plain : new PorterStemFilter(plain));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    /** True for words so common that a search leaves them out unless they are quoted. */
    public static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }
}
