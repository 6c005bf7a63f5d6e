package org.folkmoot.evidence.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.IOUtils;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.NameBook;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.Viewers;
import org.folkmoot.evidence.bench.CommentFile.Comment;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Thesaurus;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.evidence.lucene.WordsAnalyzer;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.theme.ThemeId;

/**
 * Search through the service layer against Lucene alone, in turns within one run; and how long a saved comment takes to be
 * findable while an import runs.
 */
public final class SearchBenchmark implements Benchmark {

    private static final long SEED = 20_260_503;
    private static final int QUESTIONS = 400;
    private static final int ALLOWED_PLACES = 8;
    private static final int FOUND_ALIKE = 3;
    private static final double MEDIAN_TO_REACH = 1.5;
    private static final double P99_TO_REACH = 2;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-03T12:00:00Z"), ZoneOffset.UTC);

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String description() {
        return "Search through the service against Lucene alone: --comments DIR --sizes 200000,1000000 --rounds 5";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--comments", Trial.COMMENTS, "--sizes", "200000,1000000", "--rounds", "5");
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        List<Comment> comments = comments(trial);
        trial.out().printf("%,d comments to resample, seed %d%n", comments.size(), SEED);
        boolean isReached = true;
        for (String size : trial.option("--sizes").split(",", -1)) {
            isReached &= measure(trial, comments, Integer.parseInt(size));
        }
        return isReached;
    }

    /** Those of the folder, else the demonstration's. */
    private static List<Comment> comments(Trial trial) throws IOException {
        if (Files.isDirectory(Path.of(trial.option("--comments")))) {
            return CommentFile.read(trial.given("--comments"));
        }
        try (InputStream demonstration = SearchBenchmark.class.getResourceAsStream("/demo/testimonies.csv")) {
            if (demonstration == null) {
                throw new IllegalArgumentException("Name a folder of comments with --comments");
            }
            return CommentFile.read(new InputStreamReader(demonstration, StandardCharsets.UTF_8));
        }
    }

    private static boolean measure(Trial trial, List<Comment> comments, int size) throws IOException {
        trial.out().printf("%n%,d comments%n", size);
        Path folder = trial.fresh();
        Resampled resampled = new Resampled(comments, size, SEED);
        EvidenceIndex index = new EvidenceIndex(folder.resolve("evidence"), resampled, resampled);
        try {
            long began = System.nanoTime();
            index.open();
            Polling.until(index::isCaughtUp);
            double seconds = (System.nanoTime() - began) / 1e9;
            trial.out().printf("  built in %.0f s, %,.0f comments a second%n", seconds, size / seconds);
            boolean isFast = compare(trial, resampled, size, index, folder.resolve("bare"));
            trial.out()
                    .printf(
                            "  index on disk %,d MB, bare %,d MB; heap in use %,d MB%n",
                            trial.megabytes(folder.getFileName() + "/evidence"),
                            trial.megabytes(folder.getFileName() + "/bare"),
                            heap());
            return SaveToFindable.measure(trial, resampled, size, index) && isFast;
        } finally {
            index.close();
            IOUtils.rm(folder);
        }
    }

    private static boolean compare(Trial trial, Resampled resampled, int size, EvidenceIndex index, Path folder)
            throws IOException {
        int rounds = trial.number("--rounds");
        List<String> questions = QuerySample.of(resampled, size, QUESTIONS, new Random(SEED));
        EvidenceSearch search =
                new EvidenceSearch(index, new SomePlaces(), new MadeUpNames(), _ -> Thesaurus.none(), CLOCK);
        Times ours = new Times();
        Times bare = new Times();
        Times lookingFurther = new Times();
        try (BareLucene lucene = BareLucene.build(folder, resampled, new WordsAnalyzer(), ALLOWED_PLACES)) {
            Set<String> alike = checkSame(questions, search, lucene);
            for (int round = -2; round < rounds; round++) {
                for (int q = 0; q < questions.size(); q++) {
                    boolean isOursFirst = (q + round) % 2 == 0;
                    long first = time(isOursFirst, questions.get(q), search, lucene);
                    long second = time(!isOursFirst, questions.get(q), search, lucene);
                    if (round >= 0 && alike.contains(questions.get(q))) {
                        ours.add(isOursFirst ? first : second);
                        bare.add(isOursFirst ? second : first);
                    } else if (round >= 0) {
                        lookingFurther.add(isOursFirst ? first : second);
                    }
                }
            }
        }
        double median = ours.at(0.5) / bare.at(0.5);
        double p99 = ours.at(0.99) / bare.at(0.99);
        trial.out()
                .printf(
                        "  %,d searches each way, of the %d questions in %d that find at least %d and so are answered alike%n",
                        ours.size(), ours.size() / rounds, questions.size(), FOUND_ALIKE);
        trial.out().printf("  through the service   median %6.2f ms   p99 %7.2f ms%n", ours.at(0.5), ours.at(0.99));
        trial.out().printf("  Lucene alone          median %6.2f ms   p99 %7.2f ms%n", bare.at(0.5), bare.at(0.99));
        trial.out()
                .printf(
                        "  times                        %6.2f          %7.2f     (to reach: %.1f and %.1f)%n",
                        median, p99, MEDIAN_TO_REACH, P99_TO_REACH);
        trial.out()
                .printf(
                        "  the others, looked for once more by near spelling: median %.2f ms   p99 %.2f ms through the"
                                + " service%n",
                        lookingFurther.at(0.5), lookingFurther.at(0.99));
        return median <= MEDIAN_TO_REACH && p99 <= P99_TO_REACH;
    }

    /**
     * Both must find the same before their times mean anything. Where hardly anything is found ours looks further, for near
     * spellings, and Lucene alone does not.
     *
     * @return the questions that both answer alike
     */
    private static Set<String> checkSame(List<String> questions, EvidenceSearch search, BareLucene lucene)
            throws IOException {
        Set<String> alike = new HashSet<>();
        for (String question : questions) {
            long expected = lucene.count(question);
            if (expected < FOUND_ALIKE) {
                continue;
            }
            alike.add(question);
            int found = search.search(EvidenceQuery.all().asking(question)).reachable();
            if (found != Math.min(expected, EvidenceQuery.DEEPEST)) {
                throw new IllegalStateException(
                        "“" + question + "” finds " + found + " through the service and " + expected + " without");
            }
        }
        return alike;
    }

    private static long time(boolean isOurs, String question, EvidenceSearch search, BareLucene lucene)
            throws IOException {
        long began = System.nanoTime();
        if (isOurs) {
            search.search(EvidenceQuery.all().asking(question).sized(10));
        } else {
            lucene.search(question);
        }
        return System.nanoTime() - began;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** A service designer of two thirds of the places. */
    private record SomePlaces(ViewerFilter places) implements Viewers {

        SomePlaces() {
            this(ViewerFilter.of(IntStream.range(0, ALLOWED_PLACES)
                    .mapToObj(Resampled::place)
                    .collect(Collectors.toSet())));
        }

        @Override
        public Viewer current(Sight sight) {
            return new Viewer(places, places, sight);
        }
    }

    private record MadeUpNames() implements NameBook {

        @Override
        public Optional<String> theme(ThemeId id) {
            return Optional.of("A theme");
        }

        @Override
        public Optional<String> service(ServiceId id) {
            return Optional.of("A service");
        }

        @Override
        public Optional<String> place(PlaceId id) {
            return Optional.of("A place");
        }

        @Override
        public Set<PlaceId> within(PlaceId id) {
            return Set.of(id);
        }

        @Override
        public List<PlaceId> above(PlaceId id) {
            return new ArrayList<>();
        }
    }
}
