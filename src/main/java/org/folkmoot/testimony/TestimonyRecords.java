package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Testimonies in the store, one document each, found by id alone: every other question goes to the index. Their words are sealed; of somebody
 * who was erased nothing is written and nothing is read.
 */
@Repository
class TestimonyRecords {

    static final String COLLECTION = "testimonies";

    private final MongoTemplate store;
    private final SealedWords sealed;

    TestimonyRecords(MongoTemplate store, SealedWords sealed) {
        this.store = store;
        this.sealed = sealed;
    }

    /**
     * @param testimonies those that can be read
     * @param last what the next page comes after; empty if there is none
     */
    record Page(List<Testimony> testimonies, Optional<TestimonyId> last) {}

    /** @throws RuntimeException of the driver if one of the ids is taken */
    void insert(List<Testimony> batch) {
        List<Document> documents = toDocuments(batch);
        if (!documents.isEmpty()) {
            collection().insertMany(documents, new InsertManyOptions().ordered(false));
        }
    }

    /** Inserts or replaces each. */
    void put(List<Testimony> batch) {
        write(batch, new ReplaceOptions().upsert(true));
    }

    /** Replaces those that are there. */
    void replace(List<Testimony> batch) {
        write(batch, new ReplaceOptions());
    }

    private void write(List<Testimony> batch, ReplaceOptions options) {
        List<Document> documents = toDocuments(batch);
        if (!documents.isEmpty()) {
            collection()
                    .bulkWrite(documents.stream()
                            .map(document -> new ReplaceOneModel<>(
                                    Filters.eq("_id", document.get("_id", UUID.class)), document, options))
                            .toList());
        }
    }

    void remove(Collection<TestimonyId> ids) {
        collection().deleteMany(Filters.in("_id", values(ids)));
    }

    /** Those that are there, in the order asked for. */
    List<Testimony> find(Collection<TestimonyId> ids) {
        Map<UUID, Testimony> found = new HashMap<>();
        toTestimonies(collection()
                        .find(Filters.in("_id", values(ids)))
                        .batchSize(Math.max(1, ids.size()))
                        .into(new ArrayList<>()))
                .forEach(testimony -> found.put(testimony.id().value(), testimony));
        return ids.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The next testimonies after the given id, in the order of ids; the first ones if there is none. */
    Page after(Optional<TestimonyId> last, int most) {
        List<Document> documents = collection()
                .find(last.map(id -> Filters.gt("_id", id.value())).orElseGet(Filters::empty))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
        Optional<TestimonyId> next = documents.size() < most
                ? Optional.empty()
                : Optional.of(new TestimonyId(documents.getLast().get("_id", UUID.class)));
        return new Page(toTestimonies(documents), next);
    }

    long count() {
        return collection().estimatedDocumentCount();
    }

    private MongoCollection<Document> collection() {
        return store.getCollection(COLLECTION);
    }

    private static List<UUID> values(Collection<TestimonyId> ids) {
        return ids.stream().map(TestimonyId::value).toList();
    }

    private List<Document> toDocuments(List<Testimony> batch) {
        List<Optional<Binary>> words = sealed.seal(batch);
        List<Document> documents = new ArrayList<>(batch.size());
        for (int at = 0; at < batch.size(); at++) {
            Testimony testimony = batch.get(at);
            words.get(at).ifPresent(own -> documents.add(toDocument(testimony, own)));
        }
        return documents;
    }

    List<Testimony> toTestimonies(List<Document> documents) {
        List<Optional<String>> words = sealed.open(documents.stream()
                .map(document -> new WordSeal.Sealed(
                        SealedWords.belonging(document.get("_id", UUID.class), document.get("by", UUID.class)),
                        document.get("words", Binary.class)))
                .toList());
        List<Testimony> testimonies = new ArrayList<>(documents.size());
        for (int at = 0; at < documents.size(); at++) {
            Document document = documents.get(at);
            words.get(at).ifPresent(own -> testimonies.add(toTestimony(document, own)));
        }
        return testimonies;
    }

    /** Field names are short because they stand in every one of perhaps a million documents. */
    private static Document toDocument(Testimony testimony, Binary words) {
        Document document = new Document("_id", testimony.id().value())
                .append("by", testimony.contributor().value())
                .append("place", testimony.place().value());
        if (!testimony.services().isEmpty()) {
            document.append(
                    "services",
                    testimony.services().stream().map(ServiceId::value).toList());
        }
        testimony.said().ifPresent(said -> document.append("said", said.toEpochDay()));
        testimony.felt().ifPresent(felt -> document.append("felt", felt.step()));
        if (!testimony.themes().isEmpty()) {
            document.append(
                    "themes", testimony.themes().stream().map(ThemeId::value).toList());
        }
        if (!testimony.notes().isEmpty()) {
            document.append(
                    "notes",
                    testimony.notes().stream().map(ContentNote::name).sorted().toList());
        }
        return document.append("words", words)
                .append("uses", testimony.uses().stream().map(Enum::name).toList())
                .append("source", testimony.source());
    }

    /** Documents of earlier versions have one service or none. */
    static List<ServiceId> services(Document document) {
        return Optional.ofNullable(document.get("service", UUID.class))
                .map(List::of)
                .orElseGet(() -> document.getList("services", UUID.class, List.of()))
                .stream()
                .map(ServiceId::new)
                .toList();
    }

    private static Testimony toTestimony(Document document, String words) {
        Set<ThemeId> themes = new HashSet<>();
        document.getList("themes", UUID.class, List.of()).forEach(id -> themes.add(new ThemeId(id)));
        Set<WordsUse> uses = EnumSet.noneOf(WordsUse.class);
        document.getList("uses", String.class).forEach(use -> uses.add(WordsUse.valueOf(use)));
        Set<ContentNote> notes = EnumSet.noneOf(ContentNote.class);
        document.getList("notes", String.class, List.of()).forEach(note -> notes.add(ContentNote.valueOf(note)));
        return new Testimony(
                new TestimonyId(document.get("_id", UUID.class)),
                new ContributorId(document.get("by", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                services(document),
                Optional.ofNullable(document.getLong("said")).map(LocalDate::ofEpochDay),
                Optional.ofNullable(document.getInteger("felt")).flatMap(Felt::ofStep),
                themes,
                words,
                uses,
                notes,
                document.getString("source"));
    }
}
