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
 * their stem. Small words stay in, for without them "no one came" could not be found.
 */
public final class WordsAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stems =
                new PorterStemFilter(new ApostropheFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words))));
        return new TokenStreamComponents(words, stems);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
