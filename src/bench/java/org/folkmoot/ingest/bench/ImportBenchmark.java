package org.folkmoot.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.FileSurvey;
import org.folkmoot.ingest.internal.Guesses;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.ProductContext;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.context.ConfigurableApplicationContext;

/** Brings resampled comments in through the real service, with people, ledger, change feed and index, on the embedded store. */
public final class ImportBenchmark implements Benchmark {

    private static final int TO_REACH = 2000;
    private static final int SECONDS = 3600;
    private static final long SEED = 20_260_503;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String description() {
        return "Comments brought in through the service on the embedded store: --comments FILE --rows 200000";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--comments", Trial.COMMENTS + "/nhs-fft-v6.csv", "--rows", "200000");
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        Path comments = trial.given("--comments");
        MappingSketch sketch = sketch(comments);
        ResampledFile original = new ResampledFile(comments, sketch);
        Path file = trial.folder().resolve("comments.csv");
        original.write(file, trial.number("--rows"), SEED);
        trial.out()
                .printf(
                        "%,d rows resampled from %,d, %,d MB of CSV, seed %d%n",
                        trial.number("--rows"), original.size(), Files.size(file) >> 20, SEED);
        try (ConfigurableApplicationContext context =
                ProductContext.onScratch(trial.folder().resolve("data"))) {
            return context.getBean(Callers.class)
                    .as(new Caller.Product("bench"), () -> bringIn(trial, context, file, sketch));
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

    private static boolean bringIn(
            Trial trial, ConfigurableApplicationContext context, Path file, MappingSketch sketch) {
        PlaceId place = context.getBean(Places.class)
                .create(NewPlace.called("Bench", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
        TestimonyImport command = new TestimonyImport(
                place, file, "comments.csv", sketch.mapping().orElseThrow());
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        double first = rowsPerSecond(trial, "first time", context, command);
        trial.out()
                .printf(
                        "  store on disk %,d MB, index %,d MB%n",
                        trial.megabytes("data/store"), trial.megabytes("data/index"));
        rowsPerSecond(trial, "same file again", context, command);
        long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        trial.out().printf("  peak heap %,d MB (sum of the peaks of its pools)%n", peak >> 20);
        trial.out()
                .printf("  to reach: %,d rows a second: %s%n", TO_REACH, first >= TO_REACH ? "reached" : "NOT reached");
        return first >= TO_REACH;
    }

    private static double rowsPerSecond(
            Trial trial, String what, ConfigurableApplicationContext context, TestimonyImport command) {
        Jobs jobs = context.getBean(Jobs.class);
        long began = System.nanoTime();
        long worked = processorNanos();
        Job job = jobs.await(context.getBean(TestimonyImports.class).bringIn(command), SECONDS)
                .orElseThrow();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (job.state() != JobState.DONE) {
            throw new IllegalStateException("The import ended as " + job.state());
        }
        trial.out()
                .printf(
                        "  %s: %,.0f rows a second (%,d rows in %.1f s, %.1f s of processor time; %,d new, %,d unchanged, %,d"
                                + " people)%n",
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
}
