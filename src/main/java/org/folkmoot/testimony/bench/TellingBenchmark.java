package org.folkmoot.testimony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.RunningProduct;

/**
 * Fifty people write at once, save drafts and send, while the server is killed three times: how fast a save is acknowledged, and whether anything is
 * lost or doubled.
 */
public class TellingBenchmark implements Benchmark {

    private static final int PEOPLE = 50;
    private static final int KILLS = 3;
    private static final int SECONDS_BETWEEN_KILLS = 15;
    private static final double MOST_MILLIS = 150;
    private static final String LINK_LINE = "Where anyone can tell: ";

    @Override
    public String name() {
        return "testimony";
    }

    @Override
    public String description() {
        return "50 people write, save drafts and send at once through three SIGKILLs; needs nothing, takes about 90 s";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        try {
            Path folder = Files.createTempDirectory("folkmoot-telling-");
            try {
                return measure(out, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException broken) {
            out.println("The product could not be started: " + broken.getMessage());
            return 2;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 2;
        } catch (ExecutionException broken) {
            out.println("A teller broke off: " + broken.getCause());
            return 2;
        }
    }

    private static int measure(PrintStream out, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        int port = freePort();
        String[] start = {"--port", Integer.toString(port), "--data", folder.toString(), "--demo"};
        RunningProduct product = RunningProduct.start(start);
        String path = link(product);
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos((KILLS + 1) * (long) SECONDS_BETWEEN_KILLS);
            List<Future<Teller>> tellers = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> new Teller(port, path, number))
                    .map(teller -> people.submit(() -> teller.tellUntil(end)))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_KILLS);
                product.kill();
                product = RunningProduct.start(start);
            }
            List<Teller> done = new ArrayList<>();
            for (Future<Teller> teller : tellers) {
                done.add(teller.get());
            }
            return report(out, done);
        } finally {
            product.close();
        }
    }

    private static int report(PrintStream out, List<Teller> tellers) throws InterruptedException {
        double[] millis = tellers.stream()
                .flatMapToDouble(teller -> teller.millis().stream().mapToDouble(Double::doubleValue))
                .sorted()
                .toArray();
        Set<String> codes = new HashSet<>();
        int sent = 0;
        int lost = 0;
        for (Teller teller : tellers) {
            for (Teller.Sent story : teller.sent()) {
                sent++;
                codes.add(story.code());
                lost += teller.isThere(story) ? 0 : 1;
            }
        }
        double p95 = millis[(int) (millis.length * 0.95)];
        out.printf(
                "%,d acknowledged saves and sends by %d people: median %.0f ms, p95 %.0f ms (to reach: under %.0f), slowest %.0f ms%n",
                millis.length, PEOPLE, millis[millis.length / 2], p95, MOST_MILLIS, millis[millis.length - 1]);
        out.printf(
                "%,d stories sent through %d SIGKILLs, %,d sent more than once by their device: %d lost, %d doubled (to reach: none)%n",
                sent, KILLS, tellers.stream().mapToInt(Teller::repeats).sum(), lost, sent - codes.size());
        return p95 < MOST_MILLIS && lost == 0 && codes.size() == sent ? 0 : 1;
    }

    private static String link(RunningProduct product) throws IOException {
        String line = product.awaitSaid(LINK_LINE);
        return line.substring(line.lastIndexOf('/') + 1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
