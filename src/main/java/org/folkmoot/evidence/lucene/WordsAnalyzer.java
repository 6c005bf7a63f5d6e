package org.folkmoot.evidence.lucene;

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
}
