package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.RunningProduct;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.submission.rehearsal.SubmissionRehearsal.OpenCallLink;

/**
 * Fifty people write at once, save drafts and send, while the server is killed three times: how fast a save is acknowledged, and whether anything is
 * lost or doubled.
 */
public class SubmissionBenchmark implements Benchmark {

    private static final int PEOPLE = 50;
    private static final int KILLS = 3;
    private static final int SECONDS_BETWEEN_KILLS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "testimony";
    }

    @Override
    public String description() {
        return "50 people write, save drafts and send at once through three SIGKILLs; needs nothing, takes about 3"
                + " minutes";
    }

    @Override
    public boolean measure(Trial trial) throws IOException, InterruptedException, ExecutionException {
        String folder = trial.folder().toString();
        RunningProduct product = RunningProduct.start("--port", "0", "--data", folder, "--demo");
        URI address = product.address();
        String[] again = {"--port", Integer.toString(address.getPort()), "--data", folder, "--demo"};
        String link = OpenCallLink.of(product);
        List<Long> ready = new ArrayList<>(List.of(System.nanoTime()));
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos((KILLS + 1) * (long) SECONDS_BETWEEN_KILLS);
            List<Future<RehearsedAuthor>> tellers = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> new RehearsedAuthor(http, address, link, PAUSE, number))
                    .map(author -> people.submit(() -> author.tellUntil(end)))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_KILLS);
                product.kill();
                product = RunningProduct.start(again);
                ready.add(System.nanoTime());
            }
            List<RehearsedAuthor> done = new ArrayList<>();
            for (Future<RehearsedAuthor> author : tellers) {
                done.add(author.get());
            }
            return report(trial, done, ready);
        } finally {
            product.close();
        }
    }

    private static boolean report(Trial trial, List<RehearsedAuthor> tellers, List<Long> ready)
            throws InterruptedException {
        Set<String> codes = new HashSet<>();
        int sent = 0;
        int lost = 0;
        for (RehearsedAuthor author : tellers) {
            for (RehearsedAuthor.Sent story : author.sent()) {
                sent++;
                codes.add(story.code());
                lost += author.isThere(story) ? 0 : 1;
            }
        }
        List<RehearsedAuthor.Taken> all =
                tellers.stream().flatMap(author -> author.taken().stream()).toList();
        boolean quick = new Acknowledgements(all, ready).print(trial, PEOPLE);
        trial.out()
                .printf(
                        "%,d stories sent through %d SIGKILLs, %,d sent more than once by their device: %d lost, %d doubled"
                                + " (to reach: none)%n",
                        sent,
                        KILLS,
                        tellers.stream().mapToInt(RehearsedAuthor::repeats).sum(),
                        lost,
                        sent - codes.size());
        return quick && lost == 0 && codes.size() == sent;
    }
}
