package org.folkmoot.testimony;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.testimony.UnreadableTestimonies.ReadTestimonies;
import org.folkmoot.theme.ThemeId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Testimonies in the store, one document each, found by id alone: every other question goes to the index. Their words are sealed; of somebody
 * who was erased nothing is written and nothing is read.
 */
@Repository
class TestimonyRecords {

    static final String COLLECTION = "testimonies";
    /** Of what it was made of, where that is a record of its own that goes on changing. */
    private static final String VERSION = "version";

    private final MongoTemplate store;
    private final SealedWords sealed;

    TestimonyRecords(MongoTemplate store, SealedWords sealed) {
        this.store = store;
        this.sealed = sealed;
    }

    /** @param last what the next page comes after; empty if there is none */
    record Page(ReadTestimonies read, Optional<TestimonyId> last) {}

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

    /** Inserts or replaces it, unless what is there was made of a later version. */
    void publish(Testimony testimony, long version) {
        for (Document document : toDocuments(List.of(testimony))) {
            try {
                collection()
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", document.get("_id", UUID.class)),
                                        Filters.or(Filters.exists(VERSION, false), Filters.lte(VERSION, version))),
                                document.append(VERSION, version),
                                new ReplaceOptions().upsert(true));
            } catch (MongoWriteException refused) {
                if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw refused;
                }
                // One of a later version stands there.
            }
        }
    }

    Map<TestimonyId, Publication> publications(Collection<TestimonyId> ids) {
        Map<TestimonyId, Publication> found = new HashMap<>();
        collection()
                .find(Filters.in("_id", values(ids)))
                .projection(Projections.include(VERSION, "uses", "themes"))
                .batchSize(Math.max(1, ids.size()))
                .forEach(document -> found.put(
                        new TestimonyId(document.get("_id", UUID.class)),
                        new Publication(
                                Stream.ofNullable(document.getLong(VERSION))
                                        .mapToLong(Long::longValue)
                                        .findFirst(),
                                uses(document),
                                themes(document))));
        return found;
    }

    void remove(Collection<TestimonyId> ids) {
        collection().deleteMany(Filters.in("_id", values(ids)));
    }

    /** Those that can be read, in the order asked for. */
    List<Testimony> find(Collection<TestimonyId> ids) {
        return read(ids).readable();
    }

    /** Those that are there, in the order asked for. */
    ReadTestimonies read(Collection<TestimonyId> ids) {
        ReadTestimonies read = toTestimonies(collection()
                .find(Filters.in("_id", values(ids)))
                .batchSize(Math.max(1, ids.size()))
                .into(new ArrayList<>()));
        Map<TestimonyId, Testimony> found =
                read.readable().stream().collect(Collectors.toMap(Testimony::id, testimony -> testimony));
        return new ReadTestimonies(
                ids.stream().map(found::get).filter(Objects::nonNull).toList(), read.unreadable());
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

    ReadTestimonies toTestimonies(List<Document> documents) {
        Map<UUID, WordSeal.Sealed> words = new LinkedHashMap<>();
        documents.forEach(document ->
                sealedWords(document).ifPresent(own -> words.put(document.get("_id", UUID.class), own)));
        Iterator<WordSeal.Opened> opened =
                sealed.tryOpen(List.copyOf(words.values())).iterator();
        List<Testimony> readable = new ArrayList<>(documents.size());
        Set<TestimonyId> unreadable = new HashSet<>();
        for (Document document : documents) {
            UUID id = document.get("_id", UUID.class);
            switch (words.containsKey(id) ? opened.next() : new WordSeal.Opened.Unreadable()) {
                case WordSeal.Opened.Text(String own) ->
                    parsed(document, own).ifPresentOrElse(readable::add, () -> unreadable.add(new TestimonyId(id)));
                case WordSeal.Opened.Unreadable() -> unreadable.add(new TestimonyId(id));
                case WordSeal.Opened.Erased() -> {}
            }
        }
        return new ReadTestimonies(readable, unreadable);
    }

    private static Optional<WordSeal.Sealed> sealedWords(Document document) {
        return document.get("by") instanceof UUID by && document.get("words") instanceof Binary words
                ? Optional.of(new WordSeal.Sealed(SealedWords.belonging(document.get("_id", UUID.class), by), words))
                : Optional.empty();
    }

    /** Empty if the document is none that this or an earlier version writes. */
    private static Optional<Testimony> parsed(Document document, String words) {
        try {
            return Optional.of(toTestimony(document, words));
        } catch (ClassCastException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
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
        if (testimony.within() != SaidWithin.DAY) {
            document.append("within", testimony.within().name());
        }
        testimony.question().ifPresent(question -> document.append("question", question));
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

    static Set<ThemeId> themes(Document document) {
        return document.getList("themes", UUID.class, List.of()).stream()
                .map(ThemeId::new)
                .collect(Collectors.toSet());
    }

    private static Set<WordsUse> uses(Document document) {
        Set<WordsUse> uses = EnumSet.noneOf(WordsUse.class);
        document.getList("uses", String.class).forEach(use -> uses.add(WordsUse.valueOf(use)));
        return uses;
    }

    private static Testimony toTestimony(Document document, String words) {
        Set<ContentNote> notes = EnumSet.noneOf(ContentNote.class);
        document.getList("notes", String.class, List.of()).forEach(note -> notes.add(ContentNote.valueOf(note)));
        return new Testimony(
                new TestimonyId(document.get("_id", UUID.class)),
                new ContributorId(document.get("by", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                services(document),
                Optional.ofNullable(document.getLong("said")).map(LocalDate::ofEpochDay),
                Optional.ofNullable(document.getInteger("felt")).flatMap(Felt::ofStep),
                themes(document),
                words,
                uses(document),
                notes,
                document.getString("source"),
                SaidWithin.valueOf(document.get("within", SaidWithin.DAY.name())),
                Optional.ofNullable(document.getString("question")));
    }

    /** Testimonies are found by who said them, so that taking back the words of one person does not read everybody's. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-29-testimony-by-contributor", of(COLLECTION).on("by"));
        }
    }
}
