package org.folkmoot.theme;

import com.mongodb.client.model.Filters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.store.Documents;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Codebooks in the store, one document each with its themes inside. There are tens of them, so they are read whole. */
@Repository
class CodebookRecords {

    static final String COLLECTION = "codebooks";

    private final Documents<Codebook> codebooks;

    CodebookRecords(MongoTemplate store) {
        this.codebooks = new Documents<>(store, COLLECTION, CodebookRecords::toCodebook);
    }

    /** All codebooks by name. */
    List<Codebook> all() {
        return codebooks.all().stream()
                .sorted(Comparator.comparing(Codebook::name))
                .toList();
    }

    Optional<Codebook> find(CodebookId id) {
        return codebooks.find(id.value());
    }

    long countAt(PlaceId place) {
        return codebooks.count(Filters.eq("place", place.value()));
    }

    /** Writes a new one, of version 1, or the next version of one that stands. True if none had come before it. */
    boolean write(Codebook codebook) {
        Document document = toDocument(codebook);
        return codebook.version() == 1 ? codebooks.add(document) : codebooks.replace(document);
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
