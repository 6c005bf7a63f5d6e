package org.folkmoot.floor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Trial;

/**
 * A hall of members with cards, each on a stream over real HTTP, against the server in a process of its own on the same machine: how fast a question
 * reaches them, how fast their votes are acknowledged, what they cost, and what is left of it all when the server is killed.
 */
public final class FloorBenchmark implements Benchmark {

    private static final int PAGE_BYTES = 60_000;
    private static final int MEGABYTE = 1_048_576;
    /** Of a heap, what may be in use when it is full of connections: the rest is for work, and for the collector. */
    private static final double OF_HEAP = 0.8;

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String description() {
        return "1,500 members follow a session and vote over HTTP, through three SIGKILLs; takes about 8 minutes:"
                + " --members N --parts taps,votes,beats,kills";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--members", "1500", "--parts", "taps,votes,beats,kills");
    }

    @Override
    public boolean measure(Trial trial) throws IOException, InterruptedException, ExecutionException {
        Sitting sitting = new Sitting(trial.out(), trial.folder(), trial.number("--members"));
        try {
            boolean reached = page(trial, sitting);
            OptionalLong before = alone(sitting);
            try (Hall hall = sitting.hall(sitting.cards());
                    Ballots ballots = sitting.ballots()) {
                hall.live(0);
                cost(
                        trial,
                        before,
                        sitting.product().liveBytes(),
                        sitting.cards().size());
                Set<String> parts = Set.of(trial.option("--parts").split(",", -1));
                reached &= !parts.contains("taps") || sitting.taps(hall);
                reached &= !parts.contains("votes") || sitting.votes(hall, ballots);
                reached &= !parts.contains("beats") || sitting.lasts(hall, ballots);
                reached &= !parts.contains("kills") || sitting.isKilled(hall, ballots);
            }
            return reached;
        } catch (TimeoutException never) {
            throw new ExecutionException(never);
        } finally {
            sitting.product().close();
        }
    }

    private static boolean page(Trial trial, Sitting sitting) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = sitting.product().product().address();
            Map<String, Integer> bytes = new FirstPage(http, address).bytes("/room/" + sitting.session());
            int sum = bytes.values().stream().mapToInt(Integer::intValue).sum();
            trial.out()
                    .printf(
                            "the members' first page: %,d bytes compressed (to reach: %,d): %s%n",
                            sum,
                            PAGE_BYTES,
                            bytes.entrySet().stream()
                                    .map(file -> String.format(
                                            "%s %,d",
                                            file.getKey()
                                                    .substring(file.getKey().lastIndexOf('/') + 1),
                                            file.getValue()))
                                    .collect(Collectors.joining(", ")));
            return sum <= PAGE_BYTES;
        }
    }

    /** What the server has in use when everything was there once and has gone: a question, a vote, a screen. */
    private static OptionalLong alone(Sitting sitting)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<String> few =
                sitting.cards().subList(0, Math.min(20, sitting.cards().size()));
        try (Hall hall = sitting.hall(few);
                Ballots ballots = sitting.ballots()) {
            hall.live(0);
            sitting.warms(hall, ballots, few.size());
        }
        return sitting.product().liveBytes();
    }

    private static void cost(Trial trial, OptionalLong before, OptionalLong with, int members) {
        if (before.isEmpty() || with.isEmpty()) {
            trial.out().println("heap: not measured, since the Java here has no jcmd");
            return;
        }
        double each = (double) (with.getAsLong() - before.getAsLong()) / members;
        trial.out()
                .printf(
                        "heap in use: %,d MB, with %,d members connected %,d MB: %.1f KB each. So %.0f%% of a heap of 512 MB hold %,.0f, of 2 GB %,.0f%n",
                        before.getAsLong() / MEGABYTE,
                        members,
                        with.getAsLong() / MEGABYTE,
                        each / 1024,
                        100 * OF_HEAP,
                        (512 * OF_HEAP * MEGABYTE - before.getAsLong()) / each,
                        (2048 * OF_HEAP * MEGABYTE - before.getAsLong()) / each);
    }
}
