package org.folkmoot.evidence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.ProductContext;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.springframework.context.ConfigurableApplicationContext;

/** From saving one comment through the service until a search finds it, on the embedded store while a real import runs. */
public final class FindableBenchmark implements Benchmark {

    private static final int SAVES = 300;
    private static final int ROWS = 100_000;
    private static final double TO_REACH_MILLIS = 500;
    private static final String MAPPING = """
        {"name": "bench", "id": ["id"], "words": "words", "contributor": "person", "uses": {"upTo": "ANALYSE"}}
        """;

    @Override
    public String name() {
        return "findable";
    }

    @Override
    public String description() {
        return "How soon a saved comment is found while comments are brought in: --comments DIR";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--comments", Trial.COMMENTS);
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        Path file = trial.folder().resolve("comments.csv");
        write(file, CommentFile.read(trial.given("--comments")));
        try (ConfigurableApplicationContext context =
                ProductContext.onScratch(trial.folder().resolve("data"))) {
            return context.getBean(Callers.class).as(new Caller.Product("bench"), () -> {
                PlaceId place = context.getBean(Places.class)
                        .create(NewPlace.called("Bench", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id();
                JobId job = context.getBean(TestimonyImports.class)
                        .bringIn(new TestimonyImport(place, file, "comments.csv", MappingJson.read(MAPPING)));
                return save(trial, context, place, job);
            });
        }
    }

    private static boolean save(Trial trial, ConfigurableApplicationContext context, PlaceId place, JobId importing) {
        Testimonies testimonies = context.getBean(Testimonies.class);
        EvidenceSearch search = context.getBean(EvidenceSearch.class);
        Jobs jobs = context.getBean(Jobs.class);
        Polling.until(() -> jobs.find(importing).orElseThrow().done() > 0);
        long doneBefore = jobs.find(importing).orElseThrow().done();
        long began = System.nanoTime();
        Times acknowledged = new Times();
        Times found = new Times();
        while (found.size() < SAVES && jobs.find(importing).orElseThrow().state() == JobState.RUNNING) {
            String canary = "canary" + TimeOrderedId.next().toString().replaceAll("[^a-z]", "") + found.size() + "z";
            long start = System.nanoTime();
            testimonies.record(List.of(saying(canary, place)));
            acknowledged.add(System.nanoTime() - start);
            Polling.until(() -> !search.search(
                            EvidenceQuery.all().asking('"' + canary + '"').sized(1))
                    .hits()
                    .isEmpty());
            found.add(System.nanoTime() - start);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Job job = jobs.find(importing).orElseThrow();
        jobs.stop(importing);
        trial.out()
                .printf(
                        "  %d comments saved while an import ran at %,.0f rows a second%n",
                        found.size(), (job.done() - doneBefore) / seconds);
        trial.out()
                .printf(
                        "  acknowledged  median %6.1f ms   p99 %6.1f ms%n",
                        acknowledged.at(0.5), acknowledged.at(0.99));
        boolean isReached = found.at(0.99) <= TO_REACH_MILLIS;
        trial.out()
                .printf(
                        "  findable      median %6.1f ms   p99 %6.1f ms   (to reach: %.0f): %s%n",
                        found.at(0.5), found.at(0.99), TO_REACH_MILLIS, isReached ? "reached" : "NOT reached");
        jobs.await(importing, 60);
        return isReached;
    }

    private static Testimony saying(String canary, PlaceId place) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "Somebody said " + canary + " on the way out.",
                EnumSet.of(WordsUse.ANALYSE),
                "bench");
    }

    private static void write(Path file, List<CommentFile.Comment> comments) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("id,person,words\n");
            for (int row = 0; row < ROWS; row++) {
                String words =
                        comments.get((row * 7919) % comments.size()).words().replace("\"", "'");
                out.write("row-" + row + ",person-" + row / 3 + ",\"" + words + " " + row + "\"\n");
            }
        }
    }
}
