package org.folkmoot.testimony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.RunningProduct;
import org.springframework.util.FileSystemUtils;

/**
 * Fifty people write at once, save drafts and send, while the server is killed three times: how fast a save is acknowledged, and whether anything is
 * lost or doubled.
 */
public class TellingBenchmark implements Benchmark {

    private static final int PEOPLE = 50;
    private static final int KILLS = 3;
    private static final int SECONDS_BETWEEN_KILLS = 30;
    private static final int BYTES_A_KILOBYTE = 1_024;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "testimony";
    }

    @Override
    public String description() {
        return "50 people write, save drafts and send at once through three SIGKILLs; needs nothing, takes about 3 minutes";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        try {
            Path folder = Files.createTempDirectory("folkmoot-telling-");
            try {
                return measure(out, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
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
        RunningProduct product = RunningProduct.start("--port", "0", "--data", folder.toString(), "--demo");
        URI address = product.address();
        String[] again = {"--port", Integer.toString(address.getPort()), "--data", folder.toString(), "--demo"};
        String link = OpenCallLink.of(product);
        List<Long> ready = new ArrayList<>(List.of(System.nanoTime()));
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos((KILLS + 1) * (long) SECONDS_BETWEEN_KILLS);
            List<Future<Teller>> tellers = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> new Teller(http, address, link, PAUSE, number))
                    .map(teller -> people.submit(() -> teller.tellUntil(end)))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_KILLS);
                product.kill();
                product = RunningProduct.start(again);
                ready.add(System.nanoTime());
            }
            List<Teller> done = new ArrayList<>();
            for (Future<Teller> teller : tellers) {
                done.add(teller.get());
            }
            report(out, new OpenForms(address, link).bytesEach(product));
            return report(out, done, ready);
        } finally {
            product.close();
        }
    }

    private static int report(PrintStream out, List<Teller> tellers, List<Long> ready) throws InterruptedException {
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
        List<Teller.Taken> all =
                tellers.stream().flatMap(teller -> teller.taken().stream()).toList();
        boolean quick = new Acknowledgements(all, ready).print(out, PEOPLE);
        out.printf(
                "%,d stories sent through %d SIGKILLs, %,d sent more than once by their device: %d lost, %d doubled (to reach: none)%n",
                sent, KILLS, tellers.stream().mapToInt(Teller::repeats).sum(), lost, sent - codes.size());
        return quick && lost == 0 && codes.size() == sent ? 0 : 1;
    }

    private static void report(PrintStream out, OptionalLong bytesEach) {
        if (bytesEach.isPresent()) {
            out.printf("%,d KB of the server's heap for each open form%n", bytesEach.getAsLong() / BYTES_A_KILOBYTE);
        } else {
            out.println("Heap for each open form: not measured, since the Java here has no jcmd");
        }
    }
}
