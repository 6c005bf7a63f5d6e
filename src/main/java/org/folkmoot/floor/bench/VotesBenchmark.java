package org.folkmoot.floor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.platform.cli.Benchmark;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A room of members votes, through the services, on an embedded store of its own: how long until each vote is acknowledged, and that none is lost. */
public final class VotesBenchmark implements Benchmark {

    private static final String APPLICATION = "org.folkmoot.Folkmoot";
    private static final List<Integer> ROOMS = List.of(60, 200);
    private static final Duration SPREAD = Duration.ofSeconds(5);

    /** Needs a web server, and there is none here. */
    private static final String SCREENS = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    /** What a person takes for "at once" on a screen. When all tap in the same instant, only that none is lost has to be reached. */
    private static final double P95_TO_REACH_MS = 300;

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public String description() {
        return "60 and 200 members voting within 5 s, and all at once: time until acknowledged, none lost";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println("This takes no arguments.");
            return 2;
        }
        Path folder = temporaryFolder();
        try (ConfigurableApplicationContext product = start(folder)) {
            boolean reached = true;
            new VotingRoom(product, 20).vote(Duration.ZERO);
            for (int members : ROOMS) {
                VotingRoom room = new VotingRoom(product, members);
                reached &= report(out, members, "within 5 s", room.vote(SPREAD), P95_TO_REACH_MS);
                reached &= report(out, members, "all at once", room.vote(Duration.ZERO), Double.MAX_VALUE);
            }
            return reached ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static boolean report(
            PrintStream out, int members, String how, VotingRoom.Measured measured, double p95ToReach) {
        double[] sorted = measured.millis().clone();
        Arrays.sort(sorted);
        double p95 = at(sorted, 0.95);
        int lost = measured.acknowledged() - measured.counted();
        boolean reached = lost == 0 && measured.acknowledged() == members && p95 <= p95ToReach;
        out.printf(
                "%3d members, %d votes %-11s p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms  acknowledged %d, counted %d, lost %d  %s%n",
                members,
                sorted.length,
                how,
                at(sorted, 0.5),
                p95,
                at(sorted, 1),
                measured.acknowledged(),
                measured.counted(),
                lost,
                reached ? "reached" : "NOT REACHED");
        return reached;
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static ConfigurableApplicationContext start(Path folder) {
        try {
            return new SpringApplicationBuilder(Class.forName(APPLICATION))
                    .web(WebApplicationType.NONE)
                    .run("--folkmoot.data=" + folder, "--spring.autoconfigure.exclude=" + SCREENS);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(APPLICATION + " is not in this jar", missing);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("folkmoot-bench-votes");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
