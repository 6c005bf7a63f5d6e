package org.folkmoot.platform.store.embedded;

import java.util.Optional;
import java.util.stream.Stream;

/** The entries of one index: the values of its fields, each with the id of a document that has them. */
final class EntryTable {

    private final Sql sql;
    private final String table;
    private final boolean isNew;

    /** Makes the table where it is missing. */
    EntryTable(ClientSession session, String name) {
        this.sql = session.sql();
        this.table = ClientSession.quoted(name);
        this.isNew = !session.has(name);
        session.hasOrMakes(
                name,
                "CREATE TABLE " + table
                        + " (value BLOB NOT NULL, id BLOB NOT NULL, PRIMARY KEY (value, id)) WITHOUT ROWID");
    }

    /** Whether it was just made, so that it has to be filled. */
    boolean isNew() {
        return isNew;
    }

    void add(Key value, Key id) {
        sql.execute("INSERT OR IGNORE INTO " + table + " (value, id) VALUES (?, ?)", value.bytes(), id.bytes());
    }

    void remove(Key value, Key id) {
        sql.execute("DELETE FROM " + table + " WHERE value = ? AND id = ?", value.bytes(), id.bytes());
    }

    /** A document with exactly these values. */
    Optional<Key> holder(Key value) {
        return sql.first(
                "SELECT id FROM " + table + " WHERE value = ? LIMIT 1", row -> new Key(row.getBytes(1)), value.bytes());
    }

    /** The documents whose values begin so, in the order of the values. */
    Stream<Key> idsWith(Key prefix) {
        return sql.rows(
                "SELECT id FROM " + table + " WHERE value >= ? AND value < ? ORDER BY value, id",
                row -> new Key(row.getBytes(1)),
                prefix.bytes(),
                prefix.afterAllThatStartSo().bytes());
    }

    long count() {
        return sql.number("SELECT count(*) FROM " + table);
    }
}
