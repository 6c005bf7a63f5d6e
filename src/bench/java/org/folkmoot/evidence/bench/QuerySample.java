package org.folkmoot.evidence.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.lucene.WordsAnalyzer;
import org.folkmoot.testimony.Testimony;

/**
 * What people search for: one to three words that were said together, from the very common to the rare, and phrases of two
 * words.
 */
final class QuerySample {

    private static final int SAMPLE = 20_000;
    private static final int SHORTEST = 4;
    /** Ranks by how many comments hold the word, of the ends of the bands. */
    private static final int[] BANDS = {60, 400, 2_000, 6_000};

    private QuerySample() {}

    static List<String> of(Resampled comments, int size, int wanted, Random random) {
        List<List<String>> sample = IntStream.range(0, Math.min(SAMPLE, size))
                .mapToObj(number -> words(comments.testimony(number)))
                .toList();
        Map<String, Integer> bands = bands(sample);
        Set<String> questions = new HashSet<>();
        List<String> ordered = new ArrayList<>();
        for (int attempt = 0; ordered.size() < wanted && attempt < wanted * 200; attempt++) {
            List<String> said = sample.get(random.nextInt(sample.size()));
            String question = question(said, bands, random, ordered.size() % BANDS.length);
            if (!question.isEmpty() && questions.add(question)) {
                ordered.add(question);
            }
        }
        return ordered;
    }

    /** A question whose first word is of the band. */
    private static String question(List<String> said, Map<String, Integer> bands, Random random, int band) {
        List<Integer> starts = IntStream.range(0, said.size())
                .filter(i -> said.get(i).length() >= SHORTEST && bands.getOrDefault(said.get(i), -1) == band)
                .boxed()
                .toList();
        if (starts.isEmpty()) {
            return "";
        }
        int start = starts.get(random.nextInt(starts.size()));
        String first = said.get(start);
        List<String> others = said.stream()
                .filter(word -> word.length() >= SHORTEST && !word.equals(first) && bands.containsKey(word))
                .distinct()
                .toList();
        double kind = random.nextDouble();
        if (kind < 0.3 || others.isEmpty()) {
            return first;
        }
        if (kind < 0.65) {
            return first + " " + others.get(random.nextInt(others.size()));
        }
        if (kind < 0.85 && others.size() > 1) {
            int second = random.nextInt(others.size());
            return first + " " + others.get(second) + " " + others.get((second + 1) % others.size());
        }
        return start + 1 < said.size() ? "\"" + first + " " + said.get(start + 1) + "\"" : first;
    }

    private static Map<String, Integer> bands(List<List<String>> sample) {
        Map<String, Integer> heard = new HashMap<>();
        sample.forEach(words -> Set.copyOf(words).forEach(word -> heard.merge(word, 1, Integer::sum)));
        List<String> ranked = heard.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= SHORTEST && !WordsAnalyzer.isSmall(entry.getKey()))
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> bands = new HashMap<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            for (int band = 0; band < BANDS.length; band++) {
                if (rank < BANDS[band]) {
                    bands.put(ranked.get(rank), band);
                    break;
                }
            }
        }
        return bands;
    }

    private static List<String> words(Testimony testimony) {
        return Stream.of(testimony.words().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
