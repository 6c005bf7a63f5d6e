package org.folkmoot.people.seal;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.bench.OpenStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The keys of many contributors on an embedded store of its own: how long until some are destroyed, on disk and in every byte of the file. */
public final class KeysBenchmark implements Benchmark {

    private static final int CONTRIBUTORS = 200_000;
    private static final int BATCH = 1_000;
    private static final int SINGLE = 40;
    private static final double SINGLE_TO_REACH_MS = 50;
    private static final double BATCH_TO_REACH_MS = 2_000;

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String description() {
        return "Keys of 200,000 contributors made, read, and destroyed one by one and 1,000 in one go";
    }

    @Override
    public boolean measure(Trial trial) {
        try (OpenStore open = new OpenStore(trial.folder())) {
            return measure(trial, new MongoTemplate(open.client(), OpenStore.DATABASE), Shredder.of(open.embedded()));
        }
    }

    private static boolean measure(Trial trial, MongoTemplate store, Shredder shredder) {
        InstallationSecret secret = InstallationSecret.given("the secret of a benchmark and of nothing else");
        ContributorKeys keys = new ContributorKeys(secret, store, shredder);
        List<UUID> all = IntStream.range(0, CONTRIBUTORS)
                .mapToObj(_ -> UUID.randomUUID())
                .toList();
        double making = millis(() -> batches(all).forEach(keys::forSealing));
        trial.out()
                .printf(
                        "%,d keys made, 1,000 at a time: %,.0f a second%n",
                        CONTRIBUTORS, CONTRIBUTORS / making * 1_000);
        ContributorKeys again = new ContributorKeys(secret, store, shredder);
        double reading = millis(() -> batches(all).forEach(again::forOpening));
        trial.out().printf("  read, 1,000 at a time: %,.0f a second%n", CONTRIBUTORS / reading * 1_000);
        double first = millis(() -> keys.destroy(List.of(all.get(50_000))));
        Times single = new Times(IntStream.range(0, SINGLE)
                .mapToObj(at -> Times.of(() -> keys.destroy(List.of(all.get(at * 97)))))
                .toList());
        double batch = millis(() -> keys.destroy(all.subList(100_000, 100_000 + BATCH)));
        trial.out()
                .printf(
                        "  the first destroyed, for which the whole file is read: %.1f ms; then one by one %.1f ms in the middle,"
                                + " %.1f ms at most (to reach: %.0f); 1,000 in one go: %,.0f ms (to reach: %,.0f)%n",
                        first, single.at(0.5), single.at(1), SINGLE_TO_REACH_MS, batch, BATCH_TO_REACH_MS);
        return single.at(0.5) < SINGLE_TO_REACH_MS && batch < BATCH_TO_REACH_MS;
    }

    private static List<List<UUID>> batches(List<UUID> all) {
        return IntStream.range(0, all.size() / BATCH)
                .mapToObj(at -> all.subList(at * BATCH, (at + 1) * BATCH))
                .toList();
    }

    private static double millis(Runnable work) {
        return Times.of(work) / 1e6;
    }
}
