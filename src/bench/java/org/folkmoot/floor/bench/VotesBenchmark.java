package org.folkmoot.floor.bench;

import java.time.Duration;
import java.util.List;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.ProductContext;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.springframework.context.ConfigurableApplicationContext;

/** A room of members votes, through the services, on an embedded store of its own: how long until each vote is acknowledged, and that none is lost. */
public final class VotesBenchmark implements Benchmark {

    private static final List<Integer> ROOMS = List.of(60, 200);
    private static final Duration SPREAD = Duration.ofSeconds(5);

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
    public boolean measure(Trial trial) {
        try (ConfigurableApplicationContext product = ProductContext.onScratch(trial.folder())) {
            boolean reached = true;
            new VotingRoom(product, 20).vote(Duration.ZERO);
            for (int members : ROOMS) {
                VotingRoom room = new VotingRoom(product, members);
                reached &= report(trial, members, "within 5 s", room.vote(SPREAD), P95_TO_REACH_MS);
                reached &= report(trial, members, "all at once", room.vote(Duration.ZERO), Double.MAX_VALUE);
            }
            return reached;
        }
    }

    private static boolean report(
            Trial trial, int members, String how, VotingRoom.Measured measured, double p95ToReach) {
        Times times = measured.times();
        double p95 = times.at(0.95);
        int lost = measured.acknowledged() - measured.counted();
        boolean reached = lost == 0 && measured.acknowledged() == members && p95 <= p95ToReach;
        trial.out()
                .printf(
                        "%3d members, %d votes %-11s p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms  acknowledged %d, counted %d, lost %d  %s%n",
                        members,
                        times.size(),
                        how,
                        times.at(0.5),
                        p95,
                        times.at(1),
                        measured.acknowledged(),
                        measured.counted(),
                        lost,
                        reached ? "reached" : "NOT REACHED");
        return reached;
    }
}
