package org.folkmoot.floor.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.floor.witnesses.slate.Approvals;
import org.folkmoot.floor.witnesses.slate.FairSlate;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;

/** How long a fair slate of questions takes in a full hall, beside a slate of those with most ticks. */
public final class SlateBenchmark implements Benchmark {

    private static final int VOTERS = 1500;
    private static final int QUESTIONS = 200;
    private static final int PLACES = 20;
    private static final int RUNS = 9;
    private static final double SECONDS = 2;

    @Override
    public String name() {
        return "slate";
    }

    @Override
    public String description() {
        return "Slates of questions to witnesses: time for a full hall, beside those with most ticks: --seed N";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--seed", "11");
    }

    @Override
    public boolean measure(Trial trial) {
        PrintStream out = trial.out();
        out.printf("  %d voters, %d questions, %d places%n", VOTERS, QUESTIONS, PLACES);
        out.println("  ticks each   fair s   most ticks s   ratio");
        boolean isReached = true;
        for (int ticks : new int[] {5, 12, 140}) {
            Approvals approvals = approvals(new Random(trial.number("--seed")), ticks);
            double fair = seconds(() -> FairSlate.of(approvals, PLACES));
            double most = seconds(() -> mostTicks(approvals));
            out.printf("  %10d %8.3f %14.4f %7.0f%n", ticks, fair, most, fair / most);
            isReached &= fair < SECONDS;
        }
        out.printf("  each within %.0f s: %s%n", SECONDS, isReached ? "reached" : "NOT reached");
        return isReached;
    }

    private static Approvals approvals(Random random, int ticks) {
        List<BitSet> ballots = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            BitSet ballot = new BitSet();
            random.ints(ticks, 0, QUESTIONS).forEach(ballot::set);
            ballots.add(ballot);
        }
        return new Approvals(QUESTIONS, ballots);
    }

    private static List<Integer> mostTicks(Approvals approvals) {
        int[] supporters =
                IntStream.range(0, QUESTIONS).map(approvals::supporters).toArray();
        return IntStream.range(0, QUESTIONS)
                .boxed()
                .sorted((one, other) -> supporters[other] - supporters[one])
                .limit(PLACES)
                .toList();
    }

    private static double seconds(Runnable work) {
        Times times = new Times();
        for (int run = 0; run < RUNS; run++) {
            times.add(Times.of(work));
        }
        return times.at(0.5) / 1000;
    }
}
