package org.folkmoot.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Codebooks in the store, one document each with its themes inside. There are tens of them, so they are read whole. */
@Repository
class CodebookRecords {

    static final String COLLECTION = "codebooks";

    private final MongoTemplate store;

    CodebookRecords(MongoTemplate store) {
        this.store = store;
    }

    /** All codebooks by name. */
    List<Codebook> all() {
        return store.findAll(Document.class, COLLECTION).stream()
                .map(CodebookRecords::toCodebook)
                .sorted(Comparator.comparing(Codebook::name))
                .toList();
    }

    Optional<Codebook> find(CodebookId id) {
        return Optional.ofNullable(store.findById(id.value(), Document.class, COLLECTION))
                .map(CodebookRecords::toCodebook);
    }

    long countAt(PlaceId place) {
        return store.count(Query.query(Criteria.where("place").is(place.value())), COLLECTION);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of that id */
    void insert(Codebook codebook) {
        store.insert(toDocument(codebook), COLLECTION);
    }

    /** True if the stored version was still the expected one. */
    boolean replace(Codebook codebook, long expected) {
        return store.getCollection(COLLECTION)
                        .replaceOne(
                                Query.query(Criteria.where("_id")
                                                .is(codebook.id().value())
                                                .and("version")
                                                .is(expected))
                                        .getQueryObject(),
                                toDocument(codebook))
                        .getMatchedCount()
                == 1;
    }

    private static Document toDocument(Codebook codebook) {
        Document document = new Document("_id", codebook.id().value())
                .append("place", codebook.place().value())
                .append("name", codebook.name())
                .append("version", codebook.version())
                .append(
                        "themes",
                        codebook.themes().stream()
                                .map(CodebookRecords::toDocument)
                                .toList());
        codebook.origin().ifPresent(origin -> document.append("origin", origin));
        return document;
    }

    private static Document toDocument(Theme theme) {
        Document document = new Document("id", theme.id().value())
                .append("code", theme.code())
                .append("name", theme.name())
                .append("definition", theme.definition());
        theme.category().ifPresent(category -> document.append("category", category));
        return document;
    }

    private static Codebook toCodebook(Document document) {
        CodebookId id = new CodebookId(document.get("_id", UUID.class));
        PlaceId place = new PlaceId(document.get("place", UUID.class));
        return new Codebook(
                id,
                place,
                document.getString("name"),
                document.getLong("version"),
                Optional.ofNullable(document.getString("origin")),
                document.getList("themes", Document.class).stream()
                        .map(theme -> toTheme(theme, id, place))
                        .toList());
    }

    private static Theme toTheme(Document document, CodebookId codebook, PlaceId place) {
        return new Theme(
                new ThemeId(document.get("id", UUID.class)),
                codebook,
                place,
                document.getString("code"),
                document.getString("name"),
                Optional.ofNullable(document.getString("category")),
                document.getString("definition"));
    }

    /** Codebooks keep a place from being removed, and with it their themes. */
    @Component
    @Order(3)
    record CodebooksAtPlace(CodebookRecords records, Texts texts) implements PlaceUse {

        @Override
        public long countAt(PlaceId place) {
            return records.countAt(place);
        }

        @Override
        public String words(long count, Locale language) {
            return texts.in(language, "theme.held.codebooks", count);
        }
    }
}
