package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.folkmoot.evidence.EvidenceHit.Why;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Excerpt.Mark;

/** Words of the index that are spelt nearly like one that was typed, or begin with it. */
record NearWords(IndexReader reader, Analyzer analyzer) {

    private static final int FUZZY_FROM = 4;
    private static final int FUZZY_TWICE_FROM = 8;
    private static final int PREFIX_FROM = 3;
    private static final int MOST = 40;
    /** Terms looked at for a beginning: a short one has thousands. */
    private static final int MOST_LOOKED_AT = 2_000;

    private record Near(String stem, float closeness) {}

    /** Matches any of the words near; empty if there is none. */
    Optional<Query> query(String typed, boolean isLast) throws IOException {
        List<String> spelt = ParsedQuery.terms(typed, IndexFields.SPELT, analyzer);
        Terms terms = MultiTerms.getTerms(reader, IndexFields.SPELT);
        if (spelt.size() != 1 || terms == null) {
            return Optional.empty();
        }
        String word = spelt.getFirst();
        List<Near> near = new ArrayList<>();
        if (word.length() >= FUZZY_FROM) {
            near.addAll(fuzzy(word, terms));
        }
        if (isLast && word.length() >= PREFIX_FROM) {
            near.addAll(beginning(word, terms));
        }
        Map<String, Float> best = new HashMap<>();
        near.forEach(one -> best.merge(one.stem(), one.closeness(), Math::max));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        best.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> any.add(
                        new BoostQuery(new TermQuery(new Term(IndexFields.WORDS, entry.getKey())), entry.getValue()),
                        Occur.SHOULD));
        return best.isEmpty() ? Optional.empty() : Optional.of(any.build());
    }

    private List<Near> fuzzy(String word, Terms terms) throws IOException {
        int edits = word.length() >= FUZZY_TWICE_FROM ? 2 : 1;
        FuzzyTermsEnum found = new FuzzyTermsEnum(terms, new Term(IndexFields.SPELT, word), edits, 0, true);
        List<Near> near = new ArrayList<>();
        for (BytesRef term = found.next(); term != null; term = found.next()) {
            near.add(new Near(stem(term.utf8ToString()), Math.max(0.1f, found.getBoost())));
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::closeness).reversed())
                .limit(MOST)
                .toList();
    }

    /** The most used words that begin so. */
    private List<Near> beginning(String word, Terms terms) throws IOException {
        record Used(String stem, int documents) {}
        BytesRef start = new BytesRef(word);
        TermsEnum found = terms.iterator();
        List<Used> used = new ArrayList<>();
        TermsEnum.SeekStatus at = found.seekCeil(start);
        BytesRef term = at == TermsEnum.SeekStatus.END ? null : found.term();
        while (term != null && StringHelper.startsWith(term, start) && used.size() < MOST_LOOKED_AT) {
            used.add(new Used(stem(term.utf8ToString()), found.docFreq()));
            term = found.next();
        }
        return used.stream()
                .sorted(Comparator.comparingInt(Used::documents).reversed())
                .limit(MOST)
                .map(one -> new Near(one.stem(), 0.5f))
                .toList();
    }

    private String stem(String spelt) {
        List<String> stems = ParsedQuery.terms(spelt, IndexFields.WORDS, analyzer);
        return stems.isEmpty() ? spelt : stems.getFirst();
    }

    /** Suggests another spelling of a search that found nothing, in words that people the viewer may read did use. */
    record Spelling(Analyzer analyzer) {

        private static final int MOST_WORDS = 8;

        /** The text with unheard words replaced, or left out where nothing is near; empty if that changes nothing. */
        Optional<String> suggest(CountingSearcher searcher, SearchRequest sought) throws IOException {
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
            ParsedQuery asked = ParsedQuery.of(word, analyzer);
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
                            searcher, near.get(), Why.CLOSE_IN_SPELLING, List.of(), SearchRequest.USUAL_EXCERPT)
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
}
