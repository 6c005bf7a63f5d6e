package org.folkmoot.evidence.lucene;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Testimony in an embedded store with its index, as one process holds them. Run as a program it writes until it is killed. */
final class KilledWriter implements AutoCloseable, TestimonySource, Feed {

    private static final String COLLECTION = "said";
    private static final int KEPT = 3_000;

    private final EmbeddedStore store;
    private final MongoClient client;
    private final MongoTemplate template;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ChangeFeed feed;
    private final EvidenceIndex index;

    KilledWriter(Path folder) {
        store = EmbeddedStore.open(made(folder.resolve("store")));
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(store.connectionString("killed"))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        template = new MongoTemplate(client, "killed");
        context.registerBean(MongoTemplate.class, () -> template);
        context.registerBean("index", ChangeSubscriber.class, () -> new Follows(this));
        context.register(ChangeFeed.class);
        context.refresh();
        feed = context.getBean(ChangeFeed.class);
        index = new EvidenceIndex(folder.resolve("index"), this, this);
        index.open();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static void main(String[] arguments) {
        KilledWriter writer = new KilledWriter(Path.of(arguments[0]));
        Random random = new Random(Long.parseLong(arguments[1]));
        System.out.println("writing");
        while (true) {
            writer.writeSome(random);
        }
    }

    private void writeSome(Random random) {
        List<UUID> known = new ArrayList<>(words().keySet());
        List<Testimony> batch = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            int act = random.nextInt(10);
            if (act < 2 && !known.isEmpty()) {
                Testimony before = testimony(known.get(random.nextInt(known.size())), "");
                batch.add(Voices.reworded(before, "changed " + random.nextInt()));
            } else if ((act < 3 || known.size() > KEPT) && !known.isEmpty()) {
                removed.add(known.get(random.nextInt(known.size())));
            } else {
                batch.add(Voices.says("person " + random.nextInt(500), "new " + random.nextInt()));
            }
        }
        Set<UUID> ids = new TreeSet<>(removed);
        batch.forEach(said -> ids.add(said.id().value()));
        feed.write("testimony", List.copyOf(ids), () -> {
            for (Testimony said : batch) {
                template.save(new Document("_id", said.id().value()).append("words", said.words()), COLLECTION);
            }
            template.remove(Query.query(Criteria.where("_id").in(removed)), COLLECTION);
        });
    }

    /** What the store holds: words by id. */
    Map<UUID, String> words() {
        Map<UUID, String> words = new HashMap<>();
        template.findAll(Document.class, COLLECTION)
                .forEach(one -> words.put(one.get("_id", UUID.class), one.getString("words")));
        return words;
    }

    /** What the index finds: words by id. */
    Map<UUID, String> indexed() {
        Map<UUID, String> words = new HashMap<>();
        SearchRequest everything = new SearchRequest(
                "",
                ViewerFilter.everything(),
                Filter.none(),
                org.folkmoot.evidence.EvidenceQuery.HitOrder.NEWEST,
                0,
                SearchRequest.DEEPEST,
                List.of(),
                _ -> List.of());
        index.find(everything)
                .hits()
                .forEach(hit -> words.put(hit.id().value(), hit.excerpt().text()));
        return words;
    }

    EvidenceIndex index() {
        return index;
    }

    private static Testimony testimony(UUID id, String words) {
        Testimony like = Voices.says("person " + id.getLeastSignificantBits() % 500, words.isEmpty() ? "none" : words);
        return new Testimony(
                new TestimonyId(id),
                like.contributor(),
                like.place(),
                like.services(),
                like.said(),
                like.felt(),
                like.themes(),
                like.words(),
                like.uses(),
                like.source());
    }

    @Override
    public List<Testimony> find(Collection<TestimonyId> ids) {
        return template
                .find(
                        Query.query(Criteria.where("_id")
                                .in(ids.stream().map(TestimonyId::value).toList())),
                        Document.class,
                        COLLECTION)
                .stream()
                .map(one -> testimony(one.get("_id", UUID.class), one.getString("words")))
                .toList();
    }

    @Override
    public long count() {
        return template.estimatedCount(COLLECTION);
    }

    @Override
    public void all(Consumer<List<Testimony>> page) {
        page.accept(template.findAll(Document.class, COLLECTION).stream()
                .map(one -> testimony(one.get("_id", UUID.class), one.getString("words")))
                .toList());
    }

    private record Follows(KilledWriter writer) implements ChangeSubscriber {

        @Override
        public Set<String> kinds() {
            return Set.of("testimony");
        }

        @Override
        public void changed(Change change) {
            writer.index.changed(change);
        }

        @Override
        public long keptUpTo(long heard) {
            return Math.min(heard, writer.index.committed());
        }
    }

    @Override
    public List<Change> since(long sequence) {
        return feed.since(sequence, List.of("testimony"));
    }

    @Override
    public long settled() {
        return feed.settledFor(Follows.class);
    }

    @Override
    public boolean isWholeSince(long sequence) {
        return feed.isWholeSince(sequence);
    }

    @Override
    public String store() {
        return "killed";
    }

    @Override
    public void keptUpTo(long sequence) {
        feed.forget();
    }

    @Override
    public void close() throws IOException {
        index.close();
        context.close();
        client.close();
        store.close();
    }
}
