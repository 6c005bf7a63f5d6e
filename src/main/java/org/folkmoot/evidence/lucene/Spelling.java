package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Excerpt.Mark;
import org.folkmoot.evidence.Why;

/** Suggests another spelling of a search that found nothing, in words that people the viewer may read did use. */
final class Spelling {

    private static final int MOST_WORDS = 8;

    private final Analyzer analyzer;

    Spelling(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The text with unheard words replaced, or left out where nothing is near; empty if that changes nothing. */
    Optional<String> suggest(CountingSearcher searcher, Sought sought) throws IOException {
        StringBuilder better = new StringBuilder();
        boolean found = false;
        String[] words = sought.text().replaceAll("[\"“”„]", " ").strip().split("\\s+", -1);
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
        Optional<Query> near = new NearWords(searcher.getIndexReader(), analyzer).query(word, false);
        Optional<Integer> document = near.isEmpty() ? Optional.empty() : top(searcher, viewer.over(near.get()));
        if (near.isEmpty() || document.isEmpty()) {
            return Optional.empty();
        }
        Excerpt excerpt = new HitReader(
                        searcher, near.get(), Why.CLOSE_IN_SPELLING, Optional.empty(), Sought.USUAL_EXCERPT)
                .read(document.get())
                .excerpt();
        return excerpt.marks().stream().findFirst().map(mark -> text(excerpt, mark));
    }

    private static String text(Excerpt excerpt, Mark mark) {
        return excerpt.text().substring(mark.from(), mark.to()).toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> top(CountingSearcher searcher, Query query) throws IOException {
        TopDocs top = searcher.search(query, 1);
        return top.scoreDocs.length == 0 ? Optional.empty() : Optional.of(top.scoreDocs[0].doc);
    }
}
