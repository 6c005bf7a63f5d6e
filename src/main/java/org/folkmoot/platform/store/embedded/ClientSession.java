package org.folkmoot.platform.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection to a file of the store, with the databases as it sees them. For one command at a time. */
final class ClientSession implements AutoCloseable {

    /** Whether its commands may write. */
    enum Kind {
        READS,
        WRITES
    }

    private static final long UNKNOWN = -1;

    private final Sql sql;
    private final Kind kind;
    private final Map<String, StoreDatabase> databases = new HashMap<>();
    private long schemaVersion = UNKNOWN;

    ClientSession(Sql sql, Kind kind) {
        this.sql = sql;
        this.kind = kind;
    }

    Sql sql() {
        return sql;
    }

    StoreDatabase database(String name, CursorRegistry cursors) {
        StoreDatabase known = databases.get(name);
        if (known == null) {
            known = new StoreDatabase(name, this, cursors);
            databases.put(name, known);
        }
        return known;
    }

    List<String> databaseNames() {
        return sql.rows("SELECT name FROM sqlite_schema WHERE type = 'table'", row -> row.getString(1))
                .map(StoreDatabase::databaseOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** From here to {@link #endReading} everything is as it lies now, whatever others write. */
    void beginReading() {
        sql.execute("BEGIN");
        long version = sql.number("PRAGMA schema_version");
        if (version != schemaVersion) {
            forget();
            schemaVersion = version;
        }
    }

    void endReading() {
        sql.closeCursors();
        sql.execute("COMMIT");
    }

    /** When next asked which collections and indexes there are, reads it anew. */
    void forget() {
        databases.clear();
        sql.closeStatements();
    }

    boolean has(String table) {
        return sql.first(
                        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = CAST(? AS TEXT)",
                        row -> true,
                        table.getBytes(UTF_8))
                .isPresent();
    }

    /** Whether a table is there; where the session may write, it makes what is missing. */
    boolean hasOrMakes(String table, String creation) {
        boolean found = has(table);
        if (!found && kind == Kind.WRITES) {
            sql.execute(creation);
        }
        return found || kind == Kind.WRITES;
    }

    void drop(String table) {
        sql.closeCursors();
        sql.execute("DROP TABLE IF EXISTS " + quoted(table));
    }

    /** A name as SQL takes it, whatever is in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        sql.close();
    }
}
