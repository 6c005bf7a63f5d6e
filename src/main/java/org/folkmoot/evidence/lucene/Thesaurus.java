package org.folkmoot.evidence.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/** A list of words that mean the same, looked into when searching: the index itself knows nothing of it, so that a change holds at once. */
public final class Thesaurus {

    private static final Analyzer ANALYZER = new WordsAnalyzer();
    private static final Thesaurus NONE = new Thesaurus(List.of());

    /** A word or several, as somebody wrote them and as they stand in the index. */
    record Term(String written, List<String> stems) {}

    private final Map<List<String>, List<Term>> others = new HashMap<>();
    private final int longest;

    private Thesaurus(List<List<String>> groups) {
        for (List<String> group : groups) {
            Map<List<String>, Term> terms = new LinkedHashMap<>();
            group.forEach(written -> {
                List<String> stems = ParsedQuery.terms(written, IndexFields.WORDS, ANALYZER);
                if (!stems.isEmpty()) {
                    terms.putIfAbsent(stems, new Term(written, stems));
                }
            });
            terms.forEach((stems, _) -> terms.values().stream()
                    .filter(other -> !other.stems().equals(stems))
                    .forEach(other -> others.computeIfAbsent(stems, _ -> new ArrayList<>())
                            .add(other)));
        }
        longest = others.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** @param groups each a list of words, or short strings of words, that mean the same */
    public static Thesaurus of(List<List<String>> groups) {
        return new Thesaurus(groups);
    }

    public static Thesaurus none() {
        return NONE;
    }

    /** The other terms for the one of these stems. */
    List<Term> others(List<String> stems) {
        return others.getOrDefault(stems, List.of());
    }

    /** How many words the longest term has. */
    int longest() {
        return longest;
    }
}
