package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.ProcessMemory;
import org.folkmoot.platform.cli.RunningProduct;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.submission.rehearsal.SubmissionRehearsal.OpenCallLink;

/**
 * Browsers that were never here before open the page on which people tell, 10,000 times, while somebody who is signed in goes on searching: whether that
 * person notices, and what the server holds afterwards.
 */
public class OpeningsBenchmark implements Benchmark {

    static final int OPENINGS = 10_000;
    private static final int AT_ONCE = 8;
    private static final double MOST_TIMES_SLOWER = 2;
    private static final double MOST_PUT_OFF = 0.03;
    private static final int MEGABYTE = 1_048_576;
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Longer than the session of a page that stands. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(40);

    @Override
    public String name() {
        return "openings";
    }

    @Override
    public String description() {
        return "10,000 openings of the telling page without a cookie from 64 addresses while somebody searches;"
                + " needs nothing but Linux, takes some minutes";
    }

    @Override
    public boolean measure(Trial trial) throws IOException, InterruptedException, ExecutionException {
        try (RunningProduct product =
                RunningProduct.start("--port", "0", "--data", trial.folder().toString(), "--demo")) {
            return measure(trial, product);
        }
    }

    private static boolean measure(Trial trial, RunningProduct product)
            throws IOException, InterruptedException, ExecutionException {
        URI address = product.address();
        try (OpenForms forms = new OpenForms(address, OpenCallLink.of(product));
                Searcher searcher = Searcher.signIn(product);
                ExecutorService people = Executors.newFixedThreadPool(AT_ONCE + 1)) {
            forms.open(50);
            searcher.searchFor(QUIET);
            OptionalLong before = ProcessMemory.liveBytes(product);
            double quiet = searcher.searchFor(QUIET).at(0.95);
            AtomicInteger left = new AtomicInteger(OPENINGS);
            AtomicInteger opened = new AtomicInteger();
            AtomicInteger putOff = new AtomicInteger();
            long began = System.nanoTime();
            List<Future<Void>> opening = new ArrayList<>();
            for (int person = 0; person < AT_ONCE; person++) {
                opening.add(people.submit(() -> {
                    while (left.getAndDecrement() > 0 && System.nanoTime() - began < LONGEST.toNanos()) {
                        (forms.open() ? opened : putOff).incrementAndGet();
                    }
                    return null;
                }));
            }
            Future<Times> meanwhile = people.submit(
                    () -> searcher.searchWhile(() -> opening.stream().anyMatch(one -> !one.isDone())));
            for (Future<Void> one : opening) {
                one.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Outcome outcome = new Outcome(
                    opened.get(), putOff.get(), quiet, meanwhile.get().at(0.95));
            outcome.print(trial, seconds);
            TimeUnit.MILLISECONDS.sleep(AFTERWARDS.toMillis());
            reportMemory(trial, before, ProcessMemory.liveBytes(product));
            forms.open(1);
            searcher.searchFor(Duration.ofSeconds(1));
            trial.out().println("The server is there, and answers");
            return outcome.isReached();
        }
    }

    /**
     * What came of it.
     *
     * @param opened times that the page came
     * @param putOff times that it was refused for now
     * @param quiet 95th percentile of searches before, in milliseconds
     * @param busy the same meanwhile
     */
    record Outcome(int opened, int putOff, double quiet, double busy) {

        boolean isReached() {
            return opened + putOff >= OPENINGS
                    && putOff <= MOST_PUT_OFF * OPENINGS
                    && busy <= MOST_TIMES_SLOWER * quiet;
        }

        private void print(Trial trial, double seconds) {
            trial.out()
                    .printf(
                            "%,d openings in %.0f s (to reach: %,d), %,d more put off (at most: %.0f%%); search p95 %.1f ms,"
                                    + " %.1f ms while it is quiet: %.1f times (to reach: %.0f)%n",
                            opened,
                            seconds,
                            OPENINGS,
                            putOff,
                            100 * MOST_PUT_OFF,
                            busy,
                            quiet,
                            busy / quiet,
                            MOST_TIMES_SLOWER);
        }
    }

    private static void reportMemory(Trial trial, OptionalLong before, OptionalLong after) {
        if (before.isPresent() && after.isPresent()) {
            trial.out()
                    .printf(
                            "%,d MB in use before, %,d MB afterwards%n",
                            before.getAsLong() / MEGABYTE, after.getAsLong() / MEGABYTE);
        } else {
            trial.out().println("Memory in use: not measured, since the Java here has no jcmd");
        }
    }
}
