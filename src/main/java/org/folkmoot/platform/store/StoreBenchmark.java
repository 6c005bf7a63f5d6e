package org.folkmoot.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.bson.UuidRepresentation;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.springframework.util.FileSystemUtils;

/** Measures the embedded store in a temporary folder: acknowledged writes a second, growth of the file, time to open. */
public final class StoreBenchmark implements Benchmark {

    private static final String DATABASE = "bench";
    private static final String COLLECTION = "documents";
    private static final Duration WRITING_TIME = Duration.ofSeconds(5);
    private static final Duration SETTLING_TIME = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;
    private static final int UPDATED_DOCUMENTS = 1_000;
    private static final int UPDATES = 100_000;
    private static final int WRITERS = 8;
    private static final double MOST_FILE_TO_LIVE = 3;
    private static final int TEXT_LENGTH = 600;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String description() {
        return "Acknowledged writes a second, growth of the file and time to open of the embedded store";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println("bench store takes no arguments");
            return 2;
        }
        // The first run warms the compiler up.
        writes(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), WRITERS);
        writes(out, 1);
        writes(out, WRITERS);
        boolean small = growth(out);
        opening(out, 20_000);
        opening(out, 200_000);
        return small ? 0 : 1;
    }

    private static void writes(PrintStream out, int writers) {
        inTemporaryFolder(folder -> {
            try (OpenStore store = new OpenStore(folder)) {
                long end = System.nanoTime() + WRITING_TIME.toNanos();
                long inserted = inParallel(writers, writer -> {
                    long count = 0;
                    for (Random random = new Random(writer); System.nanoTime() < end; count++) {
                        store.documents().insertOne(document(random));
                    }
                    return count;
                });
                out.printf(
                        "%d %s: %,d acknowledged inserts a second%n",
                        writers, writers == 1 ? "writer" : "writers", inserted / WRITING_TIME.toSeconds());
            }
            return true;
        });
    }

    private static boolean growth(PrintStream out) {
        return inTemporaryFolder(folder -> {
            try (OpenStore store = new OpenStore(folder)) {
                List<UUID> ids = store.fill(UPDATED_DOCUMENTS);
                long start = System.nanoTime();
                inParallel(WRITERS, writer -> {
                    Random random = new Random(writer);
                    for (int i = 0; i < UPDATES / WRITERS; i++) {
                        store.documents()
                                .updateOne(
                                        Filters.eq(ids.get(random.nextInt(ids.size()))),
                                        Updates.set("text", text(random)));
                    }
                    return 0L;
                });
                double seconds = secondsSince(start);
                long live = store.embedded.liveBytes(DATABASE, COLLECTION);
                long atOnce = store.embedded.fileBytes();
                long settled = fileOnceSettled(store.embedded, live);
                double ratio = (double) settled / live;
                out.printf(
                        "%,d updates of %,d documents by %d writers: %,.0f a second%n",
                        UPDATES, UPDATED_DOCUMENTS, WRITERS, UPDATES / seconds);
                out.printf(
                        "  live data %,d KB; file at the last update %,d KB (%.1f times), soon after %,d KB (%.1f times; at most %.0f)%n",
                        live / 1024, atOnce / 1024, (double) atOnce / live, settled / 1024, ratio, MOST_FILE_TO_LIVE);
                return ratio <= MOST_FILE_TO_LIVE;
            }
        });
    }

    /** Upkeep goes on in the running store; it is given a few seconds to catch up. */
    private static long fileOnceSettled(EmbeddedStore store, long live) {
        long deadline = System.nanoTime() + SETTLING_TIME.toNanos();
        while (store.fileBytes() > MOST_FILE_TO_LIVE * live && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return store.fileBytes();
    }

    private static void opening(PrintStream out, int count) {
        inTemporaryFolder(folder -> {
            List<UUID> ids;
            double filling;
            try (OpenStore store = new OpenStore(folder)) {
                long start = System.nanoTime();
                ids = store.fill(count);
                filling = secondsSince(start);
            }
            long start = System.nanoTime();
            try (OpenStore store = new OpenStore(folder)) {
                double open = secondsSince(start);
                store.documents().find(Filters.eq(ids.getLast())).first();
                out.printf(
                        "%,d documents (inserted at %,.0f a second, file %,d KB): opened in %.2f s, first document found after %.2f s%n",
                        count, count / filling, store.embedded.fileBytes() / 1024, open, secondsSince(start));
            }
            return true;
        });
    }

    private interface Work<R> {
        R in(Path folder);
    }

    private interface Writing {
        Long by(int writer);
    }

    private static <R> R inTemporaryFolder(Work<R> work) {
        try {
            Path folder = Files.createTempDirectory("folkmoot-bench-store");
            try {
                return work.in(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static final class OpenStore implements AutoCloseable {

        private final EmbeddedStore embedded;
        private final MongoClient client;

        OpenStore(Path folder) {
            embedded = EmbeddedStore.open(folder);
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(embedded.connectionString(DATABASE))
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    .build());
        }

        MongoCollection<Document> documents() {
            return client.getDatabase(DATABASE).getCollection(COLLECTION);
        }

        List<UUID> fill(int count) {
            Random random = new Random(count);
            List<UUID> ids = new ArrayList<>();
            for (int done = 0; done < count; done += BATCH) {
                List<Document> batch = IntStream.range(0, Math.min(BATCH, count - done))
                        .mapToObj(i -> document(random))
                        .toList();
                documents().insertMany(batch);
                batch.forEach(document -> ids.add(document.get("_id", UUID.class)));
            }
            return ids;
        }

        @Override
        public void close() {
            client.close();
            embedded.close();
        }
    }
}
