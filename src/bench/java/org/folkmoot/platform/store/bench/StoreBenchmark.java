package org.folkmoot.platform.store.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.store.embedded.EmbeddedStore;

/** Measures the embedded store in a temporary folder: acknowledged writes and reads a second, growth of the file, time to open. */
public final class StoreBenchmark implements Benchmark {

    private static final String COLLECTION = "documents";
    private static final Duration WRITING_TIME = Duration.ofSeconds(5);
    private static final Duration SETTLING_TIME = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;
    private static final int UPDATED_DOCUMENTS = 1_000;
    private static final int UPDATES = 100_000;
    private static final int WRITERS = 8;
    private static final int READ_DOCUMENTS = 20_000;
    private static final Duration WARMING_TIME = Duration.ofSeconds(2);
    private static final double MOST_FILE_TO_LIVE = 3;
    private static final int TEXT_LENGTH = 600;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String description() {
        return "Acknowledged writes and reads a second, growth of the file and time to open of the embedded store";
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        // The first run warms the compiler up.
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        writes(new Trial(nobody, trial.options(), trial.folder()), WRITERS);
        writes(trial, 1);
        writes(trial, WRITERS);
        reads(trial);
        boolean small = growth(trial);
        opening(trial, 20_000);
        opening(trial, 200_000);
        return small;
    }

    private static void writes(Trial trial, int writers) throws IOException {
        try (OpenStore store = new OpenStore(trial.fresh())) {
            long end = System.nanoTime() + WRITING_TIME.toNanos();
            long inserted = inParallel(writers, writer -> {
                long count = 0;
                for (Random random = new Random(writer); System.nanoTime() < end; count++) {
                    documents(store).insertOne(document(random));
                }
                return count;
            });
            trial.out()
                    .printf(
                            "%d %s: %,d acknowledged inserts a second%n",
                            writers, writers == 1 ? "writer" : "writers", inserted / WRITING_TIME.toSeconds());
        }
    }

    private static void reads(Trial trial) throws IOException {
        try (OpenStore store = new OpenStore(trial.fresh())) {
            List<UUID> ids = fill(store, READ_DOCUMENTS);
            readsFor(WARMING_TIME, store, ids, WRITERS);
            for (int readers : new int[] {1, WRITERS}) {
                long read = readsFor(WRITING_TIME, store, ids, readers);
                trial.out()
                        .printf(
                                "%d %s by id: %,d a second%n",
                                readers, readers == 1 ? "reader" : "readers", read / WRITING_TIME.toSeconds());
            }
        }
    }

    private static long readsFor(Duration time, OpenStore store, List<UUID> ids, int readers) {
        long end = System.nanoTime() + time.toNanos();
        return inParallel(readers, reader -> {
            long count = 0;
            for (Random random = new Random(reader); System.nanoTime() < end; count++) {
                documents(store)
                        .find(Filters.eq(ids.get(random.nextInt(ids.size()))))
                        .first();
            }
            return count;
        });
    }

    private static boolean growth(Trial trial) throws IOException {
        try (OpenStore store = new OpenStore(trial.fresh())) {
            List<UUID> ids = fill(store, UPDATED_DOCUMENTS);
            long start = System.nanoTime();
            inParallel(WRITERS, writer -> {
                Random random = new Random(writer);
                for (int i = 0; i < UPDATES / WRITERS; i++) {
                    documents(store)
                            .updateOne(
                                    Filters.eq(ids.get(random.nextInt(ids.size()))), Updates.set("text", text(random)));
                }
                return 0L;
            });
            double seconds = secondsSince(start);
            long live = store.embedded().liveBytes(OpenStore.DATABASE, COLLECTION);
            long atOnce = store.embedded().fileBytes();
            long settled = fileOnceSettled(store.embedded(), live);
            double ratio = (double) settled / live;
            trial.out()
                    .printf(
                            "%,d updates of %,d documents by %d writers: %,.0f a second%n",
                            UPDATES, UPDATED_DOCUMENTS, WRITERS, UPDATES / seconds);
            trial.out()
                    .printf(
                            "  live data %,d KB; file at the last update %,d KB (%.1f times), soon after %,d KB (%.1f times; at most %.0f)%n",
                            live / 1024,
                            atOnce / 1024,
                            (double) atOnce / live,
                            settled / 1024,
                            ratio,
                            MOST_FILE_TO_LIVE);
            return ratio <= MOST_FILE_TO_LIVE;
        }
    }

    /** Upkeep goes on in the running store; it is given a few seconds to catch up. */
    private static long fileOnceSettled(EmbeddedStore store, long live) {
        long deadline = System.nanoTime() + SETTLING_TIME.toNanos();
        while (store.fileBytes() > MOST_FILE_TO_LIVE * live && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return store.fileBytes();
    }

    private static void opening(Trial trial, int count) throws IOException {
        Path folder = trial.fresh();
        List<UUID> ids;
        double filling;
        try (OpenStore store = new OpenStore(folder)) {
            long start = System.nanoTime();
            ids = fill(store, count);
            filling = secondsSince(start);
        }
        long start = System.nanoTime();
        try (OpenStore store = new OpenStore(folder)) {
            double open = secondsSince(start);
            documents(store).find(Filters.eq(ids.getLast())).first();
            trial.out()
                    .printf(
                            "%,d documents (inserted at %,.0f a second, file %,d KB): opened in %.2f s, first document found after %.2f s%n",
                            count, count / filling, store.embedded().fileBytes() / 1024, open, secondsSince(start));
        }
    }

    private static MongoCollection<Document> documents(OpenStore store) {
        return store.client().getDatabase(OpenStore.DATABASE).getCollection(COLLECTION);
    }

    private static List<UUID> fill(OpenStore store, int count) {
        Random random = new Random(count);
        List<UUID> ids = new ArrayList<>();
        for (int done = 0; done < count; done += BATCH) {
            List<Document> batch = IntStream.range(0, Math.min(BATCH, count - done))
                    .mapToObj(i -> document(random))
                    .toList();
            documents(store).insertMany(batch);
            batch.forEach(document -> ids.add(document.get("_id", UUID.class)));
        }
        return ids;
    }

    private interface Writing {
        Long by(int writer);
    }

    private static long inParallel(int writers, Writing writing) {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Long>> all = IntStream.range(0, writers)
                    .<Callable<Long>>mapToObj(writer -> () -> writing.by(writer))
                    .toList();
            long sum = 0;
            for (Future<Long> one : threads.invokeAll(all)) {
                sum += one.get();
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Document document(Random random) {
        return new Document("_id", TimeOrderedId.next()).append("version", 1L).append("text", text(random));
    }

    /** Letters at random: less compressible than what people write. */
    private static String text(Random random) {
        return random.ints(TEXT_LENGTH, 0, 27)
                .collect(
                        StringBuilder::new,
                        (text, letter) -> text.append(letter == 26 ? ' ' : (char) ('a' + letter)),
                        StringBuilder::append)
                .toString();
    }
}
