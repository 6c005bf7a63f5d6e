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
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Testimonies in the store, one document each, found by id alone: every other question goes to the index. */
@Repository
class TestimonyRecords {

    static final String COLLECTION = "testimonies";

    private final MongoTemplate store;

    TestimonyRecords(MongoTemplate store) {
        this.store = store;
    }

    /** @throws RuntimeException of the driver if one of the ids is taken */
    void insert(List<Testimony> batch) {
        if (!batch.isEmpty()) {
            collection()
                    .insertMany(
                            batch.stream().map(TestimonyRecords::toDocument).toList(),
                            new InsertManyOptions().ordered(false));
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
        if (!batch.isEmpty()) {
            collection()
                    .bulkWrite(batch.stream()
                            .map(testimony -> new ReplaceOneModel<>(
                                    Filters.eq("_id", testimony.id().value()), toDocument(testimony), options))
                            .toList());
        }
    }

    void remove(Collection<TestimonyId> ids) {
        collection().deleteMany(Filters.in("_id", values(ids)));
    }

    /** Those that are there, in the order asked for. */
    List<Testimony> find(Collection<TestimonyId> ids) {
        Map<UUID, Testimony> found = new HashMap<>();
        collection()
                .find(Filters.in("_id", values(ids)))
                .batchSize(Math.max(1, ids.size()))
                .forEach(document -> found.put(document.get("_id", UUID.class), toTestimony(document)));
        return ids.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The next testimonies after the given id, in the order of ids; the first ones if there is none. */
    List<Testimony> after(Optional<TestimonyId> last, int most) {
        return collection()
                .find(last.map(id -> Filters.gt("_id", id.value())).orElseGet(Filters::empty))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .batchSize(most)
                .map(TestimonyRecords::toTestimony)
                .into(new ArrayList<>());
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

    /** Field names are short because they stand in every one of perhaps a million documents. */
    private static Document toDocument(Testimony testimony) {
        Document document = new Document("_id", testimony.id().value())
                .append("by", testimony.contributor().value())
                .append("place", testimony.place().value());
        testimony.service().ifPresent(service -> document.append("service", service.value()));
        testimony.said().ifPresent(said -> document.append("said", said.toEpochDay()));
        testimony.felt().ifPresent(felt -> document.append("felt", felt.step()));
        if (!testimony.themes().isEmpty()) {
            document.append(
                    "themes", testimony.themes().stream().map(ThemeId::value).toList());
        }
        return document.append("words", testimony.words())
                .append("uses", testimony.uses().stream().map(Enum::name).toList())
                .append("source", testimony.source());
    }

    private static Testimony toTestimony(Document document) {
        Set<ThemeId> themes = new HashSet<>();
        document.getList("themes", UUID.class, List.of()).forEach(id -> themes.add(new ThemeId(id)));
        Set<WordsUse> uses = EnumSet.noneOf(WordsUse.class);
        document.getList("uses", String.class).forEach(use -> uses.add(WordsUse.valueOf(use)));
        return new Testimony(
                new TestimonyId(document.get("_id", UUID.class)),
                new ContributorId(document.get("by", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                Optional.ofNullable(document.get("service", UUID.class)).map(ServiceId::new),
                Optional.ofNullable(document.getLong("said")).map(LocalDate::ofEpochDay),
                Optional.ofNullable(document.getInteger("felt")).flatMap(Felt::ofStep),
                themes,
                document.getString("words"),
                uses,
                document.getString("source"));
    }
}
