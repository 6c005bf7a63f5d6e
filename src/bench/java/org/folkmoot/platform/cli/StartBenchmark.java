package org.folkmoot.platform.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** Starts the product several times over a data folder and reports seconds to ready and resident memory. */
public class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final double MOST_SECONDS = 8;
    private static final long MOST_MEGABYTES = 700;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "Seconds from start to ready and resident memory after it; --data DIR for a folder with data in it";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--data", "");
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        String folder = trial.given("--data").toString();
        double[] seconds = new double[ROUNDS];
        long[] megabytes = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            try (RunningProduct product = RunningProduct.start("--port", "0", "--data", folder)) {
                seconds[round] = (System.nanoTime() - started) / 1e9;
                megabytes[round] = ProcessMemory.residentMegabytes(product).orElse(0);
            }
            trial.out()
                    .printf(
                            "  round %d: ready after %.1f s, %,d MB resident%n",
                            round + 1, seconds[round], megabytes[round]);
        }
        Arrays.sort(seconds);
        Arrays.sort(megabytes);
        double median = seconds[ROUNDS / 2];
        trial.out()
                .printf(
                        "median %.1f s (to reach: under %.0f), %,d MB (to reach: under %,d)%n",
                        median, MOST_SECONDS, megabytes[ROUNDS / 2], MOST_MEGABYTES);
        return median < MOST_SECONDS && megabytes[ROUNDS / 2] < MOST_MEGABYTES;
    }
}
