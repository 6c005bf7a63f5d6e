package org.folkmoot.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
    public int run(PrintStream out, List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(0).equals("--data")) {
            out.println("Say which data folder to start on: ./folkmoot bench start --data DIR");
            return 2;
        }
        try {
            return measure(out, arguments.get(1));
        } catch (IOException broken) {
            out.println("The product could not be started: " + broken.getMessage());
            return 2;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static int measure(PrintStream out, String folder) throws IOException, InterruptedException {
        double[] seconds = new double[ROUNDS];
        long[] megabytes = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            Process process = new ProcessBuilder(command(folder))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                awaitReady(process);
                seconds[round] = (System.nanoTime() - started) / 1e9;
                megabytes[round] = residentMegabytes(process.pid()).orElse(0L);
            } finally {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
            }
            out.printf(
                    "  round %d: ready after %.1f s, %,d MB resident%n", round + 1, seconds[round], megabytes[round]);
        }
        Arrays.sort(seconds);
        Arrays.sort(megabytes);
        double median = seconds[ROUNDS / 2];
        out.printf(
                "median %.1f s (to reach: under %.0f), %,d MB (to reach: under %,d)%n",
                median, MOST_SECONDS, megabytes[ROUNDS / 2], MOST_MEGABYTES);
        return median < MOST_SECONDS && megabytes[ROUNDS / 2] < MOST_MEGABYTES ? 0 : 1;
    }

    /** The command this very process was started with, so that the JVM's options are the launcher's. */
    private static List<String> command(String folder) {
        ProcessHandle.Info own = ProcessHandle.current().info();
        List<String> given = own.arguments().map(Arrays::asList).orElse(List.of());
        Stream<String> upToTheProduct = given.stream().takeWhile(argument -> !argument.equals("bench"));
        List<String> command = new ArrayList<>();
        command.add(own.command().orElse("java"));
        upToTheProduct.forEach(command::add);
        command.addAll(List.of("run", "--port", "0", "--data", folder));
        return command;
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("Folkmoot is ready")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("it ended before it was ready");
        }
    }

    /** From the kernel's own account; empty where there is none. */
    private static Optional<Long> residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }
}
