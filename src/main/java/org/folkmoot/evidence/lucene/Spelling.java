package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.folkmoot.evidence.lucene.Excerpt.Mark;

/** Suggests another spelling of a search that found nothing, in words that people the viewer may read did use. */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 8;

    private final Analyzer analyzer;

    Spelling(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The text with unheard words replaced, or left out where nothing is near; empty if that changes nothing. */
    Optional<String> suggest(CountingSearcher searcher, Sought sought) throws IOException {
        StringBuilder better = new StringBuilder();
        boolean found = false;
        String[] words = sought.text().replaceAll("[\"“”„]", " ").strip().split("\\s+");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            Optional<String> heard = heard(searcher, sought.viewer(), words[i]);
            if (heard.isPresent()) {
                better.append(better.isEmpty() ? "" : " ").append(heard.get());
                found = true;
            }
        }
        String suggestion = better.toString();
        return found && !suggestion.equalsIgnoreCase(sought.text().strip())
                ? Optional.of(suggestion)
                : Optional.empty();
    }

    /** The word itself if anyone used it, else the nearest that someone did. */
    private Optional<String> heard(CountingSearcher searcher, ViewerFilter viewer, String word) throws IOException {
        Asked asked = Asked.of(word, analyzer);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (top(searcher, viewer.over(asked.exact())).isPresent()) {
            return Optional.of(word);
        }
        List<String> stems = Asked.stems(word, analyzer);
        if (stems.size() != 1 || stems.getFirst().length() < SHORTEST) {
            return Optional.empty();
        }
        Query near = new FuzzyQuery(new Term(Fields.WORDS, stems.getFirst()), 2, 0, 50, true);
        Optional<Integer> document = top(searcher, viewer.over(near));
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Excerpt excerpt = new HitReader(searcher, near, Why.CLOSE_IN_SPELLING, Optional.empty())
                .read(document.get())
                .excerpt();
        return excerpt.marks().stream().findFirst().map(mark -> text(excerpt, mark));
    }

    private static String text(Excerpt excerpt, Mark mark) {
        return excerpt.text().substring(mark.from(), mark.to()).toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<Integer> top(CountingSearcher searcher, Query query) throws IOException {
        TopDocs top = searcher.search(query, 1);
        return top.scoreDocs.length == 0 ? Optional.empty() : Optional.of(top.scoreDocs[0].doc);
    }
}
