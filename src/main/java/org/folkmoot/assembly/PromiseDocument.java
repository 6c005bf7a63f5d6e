package org.folkmoot.assembly;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.PromiseHistory.Earlier;
import org.folkmoot.assembly.PromiseHistory.Without;

/** A promise and its history as they stand in the store. */
final class PromiseDocument {

    private PromiseDocument() {}

    static Document of(Promise promise) {
        return new Document("who", promise.who())
                .append("text", promise.text())
                .append("made", promise.made().toString())
                .append("respondBy", promise.respondBy().toString());
    }

    static Promise read(Document document) {
        return new Promise(
                document.getString("who"),
                document.getString("text"),
                LocalDate.parse(document.getString("made")),
                LocalDate.parse(document.getString("respondBy")));
    }

    static Document of(PromiseHistory history) {
        Document document = new Document(
                "earlier", history.earlier().stream().map(PromiseDocument::of).toList());
        history.fixed().ifPresent(at -> document.append("fixed", Date.from(at)));
        history.without()
                .ifPresent(without -> document.append(
                        "without", new Document("by", without.by()).append("at", Date.from(without.at()))));
        return document;
    }

    static PromiseHistory history(Document document) {
        return new PromiseHistory(
                Optional.ofNullable(document.getDate("fixed")).map(Date::toInstant),
                Optional.ofNullable(document.get("without", Document.class))
                        .map(without -> new Without(
                                without.get("by", UUID.class),
                                without.getDate("at").toInstant())),
                document.getList("earlier", Document.class, List.of()).stream()
                        .map(PromiseDocument::earlier)
                        .toList());
    }

    private static Document of(Earlier earlier) {
        Document document = new Document("reason", earlier.reason())
                .append("by", earlier.by())
                .append("until", Date.from(earlier.until()));
        earlier.was().ifPresent(was -> document.append("was", of(was)));
        return document;
    }

    private static Earlier earlier(Document document) {
        return new Earlier(
                Optional.ofNullable(document.get("was", Document.class)).map(PromiseDocument::read),
                document.getString("reason"),
                document.get("by", UUID.class),
                document.getDate("until").toInstant());
    }
}
