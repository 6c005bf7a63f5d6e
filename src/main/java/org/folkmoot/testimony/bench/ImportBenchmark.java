package org.folkmoot.testimony.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.ProductContext;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingSketch;
import org.folkmoot.testimony.TestimonyImport;
import org.folkmoot.testimony.TestimonyImports;
import org.folkmoot.testimony.csv.CsvFile;
import org.folkmoot.testimony.csv.FileSurvey;
import org.folkmoot.testimony.internal.Guesses;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Brings resampled comments in through the real service, with people, ledger, change feed and index, on the embedded store. */
public final class ImportBenchmark implements Benchmark {

    private static final int TO_REACH = 2000;
    private static final int SECONDS = 3600;
    private static final long SEED = 20_260_503;

    private record Settings(Path comments, int rows) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String description() {
        return "Comments brought in through the service on the embedded store: --comments FILE --rows 200000";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        try {
            Settings settings = settings(arguments);
            Path folder = Files.createTempDirectory("folkmoot-bench-import");
            try {
                return measure(out, settings, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Settings settings(List<String> arguments) {
        Path comments = Path.of("..", "shared", "data", "comments", "nhs-fft-v6.csv");
        int rows = 200_000;
        for (int at = 0; at < arguments.size(); at += 2) {
            String value = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            switch (arguments.get(at)) {
                case "--comments" -> comments = Path.of(value);
                case "--rows" -> rows = Integer.parseInt(value);
                default ->
                    throw new IllegalArgumentException("Give --comments FILE or --rows N; not " + arguments.get(at));
            }
        }
        if (!Files.isReadable(comments)) {
            throw new IllegalArgumentException("There is no file " + comments + "; name one with --comments");
        }
        return new Settings(comments, rows);
    }

    private static int measure(PrintStream out, Settings settings, Path folder) throws IOException {
        MappingSketch sketch = sketch(settings.comments());
        ResampledFile original = new ResampledFile(settings.comments(), sketch);
        Path file = folder.resolve("comments.csv");
        original.write(file, settings.rows(), SEED);
        out.printf(
                "%,d rows resampled from %,d, %,d MB of CSV, seed %d%n",
                settings.rows(), original.size(), Files.size(file) >> 20, SEED);
        try (ConfigurableApplicationContext context = ProductContext.withoutServer(folder.resolve("data"))) {
            return context.getBean(Callers.class)
                    .as(new Caller.Product("bench"), () -> bringIn(out, context, file, sketch, folder));
        }
    }

    /** Columns as guessed, services left out: there is no directory here. A value that cannot be read costs its row nothing. */
    private static MappingSketch sketch(Path file) {
        FileSurvey survey = FileSurvey.of(CsvFile.open(file));
        MappingSketch sketch = Guesses.of(survey, Set.of(), Set.of());
        sketch.columns(ColumnUse.SERVICE).forEach(column -> sketch.use(column, ColumnUse.LEFT_OUT));
        sketch.columns(ColumnUse.PLACE).forEach(column -> sketch.use(column, ColumnUse.LEFT_OUT));
        sketch.name("bench");
        sketch.codebook("bench");
        sketch.faulty(Mapping.Faulty.LEAVE_VALUE_OUT);
        if (sketch.mapping().isEmpty()) {
            throw new IllegalArgumentException("No column of " + file + " looks like words");
        }
        return sketch;
    }

    private static int bringIn(
            PrintStream out, ConfigurableApplicationContext context, Path file, MappingSketch sketch, Path folder) {
        PlaceId place = context.getBean(Places.class)
                .create(NewPlace.called("Bench", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
        TestimonyImport command = new TestimonyImport(
                place, file, "comments.csv", sketch.mapping().orElseThrow());
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        double first = rowsPerSecond(out, "first time", context, command);
        out.printf("  store on disk %,d MB, index %,d MB%n", megabytes(folder, "store"), megabytes(folder, "index"));
        rowsPerSecond(out, "same file again", context, command);
        long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf("  peak heap %,d MB (sum of the peaks of its pools)%n", peak >> 20);
        out.printf("  to reach: %,d rows a second: %s%n", TO_REACH, first >= TO_REACH ? "reached" : "NOT reached");
        return first >= TO_REACH ? 0 : 1;
    }

    private static double rowsPerSecond(
            PrintStream out, String what, ConfigurableApplicationContext context, TestimonyImport command) {
        Jobs jobs = context.getBean(Jobs.class);
        long began = System.nanoTime();
        long worked = processorNanos();
        Job job = jobs.await(context.getBean(TestimonyImports.class).bringIn(command), SECONDS)
                .orElseThrow();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (job.state() != JobState.DONE) {
            throw new IllegalStateException("The import ended as " + job.state());
        }
        out.printf(
                "  %s: %,.0f rows a second (%,d rows in %.1f s, %.1f s of processor time; %,d new, %,d unchanged, %,d people)%n",
                what,
                job.done() / seconds,
                job.done(),
                seconds,
                (processorNanos() - worked) / 1e9,
                job.figures().getOrDefault("new", 0L),
                job.figures().getOrDefault("unchanged", 0L),
                job.figures().getOrDefault("people", 0L));
        return job.done() / seconds;
    }

    /** All threads of this process, indexing included; tells a slow import from a busy machine. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long megabytes(Path folder, String part) {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve(part))) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(ImportBenchmark::size)
                            .sum()
                    >> 20;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            // The index drops files while it merges.
            return 0;
        }
    }
}
