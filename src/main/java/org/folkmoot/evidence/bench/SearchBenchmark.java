package org.folkmoot.evidence.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.NameBook;
import org.folkmoot.evidence.Viewers;
import org.folkmoot.evidence.bench.CommentFile.Comment;
import org.folkmoot.evidence.disclosure.Detail;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.evidence.lucene.WordsAnalyzer;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.cli.Benchmark;
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

    private record Settings(Path comments, List<Integer> sizes, int rounds) {}

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String description() {
        return "Search through the service against Lucene alone: --comments DIR --sizes 200000,1000000 --rounds 5";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        try {
            Settings settings = settings(arguments);
            List<Comment> comments = comments(settings.comments());
            out.printf("%,d comments to resample, seed %d%n", comments.size(), SEED);
            boolean isReached = true;
            for (int size : settings.sizes()) {
                isReached &= measure(out, comments, size, settings.rounds());
            }
            return isReached ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Settings settings(List<String> arguments) {
        Path comments = Path.of("..", "shared", "data", "comments");
        List<Integer> sizes = List.of(200_000, 1_000_000);
        int rounds = 5;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (arguments.get(i)) {
                case "--comments" -> comments = Path.of(value);
                case "--sizes" ->
                    sizes = Stream.of(value.split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
                case "--rounds" -> rounds = Integer.parseInt(value);
                default ->
                    throw new IllegalArgumentException(
                            "Give --comments DIR, --sizes N,N or --rounds N; not " + arguments.get(i));
            }
        }
        return new Settings(comments, sizes, rounds);
    }

    private static List<Comment> comments(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return CommentFile.read(folder);
        }
        try (InputStream demonstration = SearchBenchmark.class.getResourceAsStream("/demo/testimonies.csv")) {
            if (demonstration == null) {
                throw new IllegalArgumentException("There is no folder " + folder + "; name one with --comments");
            }
            return CommentFile.read(demonstration);
        }
    }

    private static boolean measure(PrintStream out, List<Comment> comments, int size, int rounds) throws IOException {
        out.printf("%n%,d comments%n", size);
        Path folder = Files.createTempDirectory("folkmoot-bench");
        Resampled resampled = new Resampled(comments, size, SEED);
        EvidenceIndex index = new EvidenceIndex(folder.resolve("evidence"), resampled, resampled);
        try {
            long began = System.nanoTime();
            index.open();
            Waiting.until(index::isCaughtUp);
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf("  built in %.0f s, %,.0f comments a second%n", seconds, size / seconds);
            boolean isFast = compare(out, resampled, size, index, folder.resolve("bare"), rounds);
            out.printf(
                    "  index on disk %,d MB, bare %,d MB; heap in use %,d MB%n",
                    megabytes(folder.resolve("evidence")), megabytes(folder.resolve("bare")), heap());
            return SaveToFindable.measure(out, resampled, size, index) && isFast;
        } finally {
            index.close();
            IOUtils.rm(folder);
        }
    }

    private static boolean compare(
            PrintStream out, Resampled resampled, int size, EvidenceIndex index, Path folder, int rounds)
            throws IOException {
        List<String> questions = Questions.of(resampled, size, QUESTIONS, new Random(SEED));
        EvidenceSearch search = new EvidenceSearch(index, new SomePlaces(), new MadeUpNames(), CLOCK);
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
        out.printf(
                "  %,d searches each way, of the %d questions in %d that find at least %d and so are answered alike%n",
                ours.size(), ours.size() / rounds, questions.size(), FOUND_ALIKE);
        out.printf("  through the service   median %6.2f ms   p99 %7.2f ms%n", ours.at(0.5), ours.at(0.99));
        out.printf("  Lucene alone          median %6.2f ms   p99 %7.2f ms%n", bare.at(0.5), bare.at(0.99));
        out.printf(
                "  times                        %6.2f          %7.2f     (to reach: %.1f and %.1f)%n",
                median, p99, MEDIAN_TO_REACH, P99_TO_REACH);
        out.printf(
                "  the others, looked for once more by near spelling: median %.2f ms   p99 %.2f ms through the service%n",
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
            int found = search.search(EvidenceQuery.of(question)).reachable();
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
            search.search(EvidenceQuery.of(question).sized(10));
        } else {
            lucene.search(question);
        }
        return System.nanoTime() - began;
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes >> 20;
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** A service designer of two thirds of the places. */
    private record SomePlaces(Viewer current) implements Viewers {

        SomePlaces() {
            this(viewer(IntStream.range(0, ALLOWED_PLACES)
                    .mapToObj(Resampled::place)
                    .collect(Collectors.toSet())));
        }

        private static Viewer viewer(Set<PlaceId> places) {
            return new Viewer(ViewerFilter.of(places), ViewerFilter.of(places), Detail.WITHOUT_FEW);
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
