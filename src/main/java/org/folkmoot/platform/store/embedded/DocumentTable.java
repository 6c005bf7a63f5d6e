package org.folkmoot.platform.store.embedded;

import java.util.Optional;
import java.util.stream.Stream;

/** The documents of one collection by their ids: a table in the order in which they came, and an index on their ids. */
final class DocumentTable {

    private final Sql sql;
    private final String table;
    private final boolean missing;

    /** Makes the table where it is missing, unless the connection only reads: then it is taken as empty. */
    DocumentTable(ClientSession session, String name) {
        this.sql = session.sql();
        this.table = ClientSession.quoted(name);
        this.missing = !session.hasOrMakes(
                name,
                "CREATE TABLE " + table
                        + " (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, document BLOB NOT NULL)");
    }

    Optional<byte[]> find(Key id) {
        return missing
                ? Optional.empty()
                : sql.first("SELECT document FROM " + table + " WHERE id = ?", row -> row.getBytes(1), id.bytes());
    }

    boolean contains(Key id) {
        return !missing
                && sql.first("SELECT 1 FROM " + table + " WHERE id = ?", row -> true, id.bytes())
                        .isPresent();
    }

    void insert(Key id, byte[] document) {
        sql.execute("INSERT INTO " + table + " (id, document) VALUES (?, ?)", id.bytes(), document);
    }

    void replace(Key id, byte[] document) {
        sql.execute("UPDATE " + table + " SET document = ? WHERE id = ?", document, id.bytes());
    }

    void remove(Key id) {
        sql.execute("DELETE FROM " + table + " WHERE id = ?", id.bytes());
    }

    /** In the order of ids, from one to another, both included. */
    Stream<KeyedDocument> between(Key from, Key to, boolean descending) {
        if (missing) {
            return Stream.empty();
        }
        String ordered = "SELECT id, document FROM " + table + " WHERE id >= ? AND id <= ? ORDER BY id"
                + (descending ? " DESC" : "");
        return sql.rows(
                ordered, row -> new KeyedDocument(new Key(row.getBytes(1)), row.getBytes(2)), from.bytes(), to.bytes());
    }

    /** All, in the order in which they lie. */
    Stream<KeyedDocument> all() {
        return missing
                ? Stream.empty()
                : sql.rows(
                        "SELECT id, document FROM " + table,
                        row -> new KeyedDocument(new Key(row.getBytes(1)), row.getBytes(2)));
    }

    /** The smallest id that is not smaller than a key. */
    Optional<Key> ceiling(Key key) {
        return missing
                ? Optional.empty()
                : sql.first(
                        "SELECT id FROM " + table + " WHERE id >= ? ORDER BY id LIMIT 1",
                        row -> new Key(row.getBytes(1)),
                        key.bytes());
    }

    long count() {
        return missing ? 0 : sql.number("SELECT count(*) FROM " + table);
    }

    long bytes() {
        return missing ? 0 : sql.number("SELECT coalesce(sum(length(document)), 0) FROM " + table);
    }

    /** An id with its document's bytes. */
    record KeyedDocument(Key key, byte[] value) {}
}
