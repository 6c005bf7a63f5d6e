package org.folkmoot.platform.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to an SQLite file, with its prepared statements. For one thread at a time. Everything throws {@link SqlFailed}. */
final class Sql implements AutoCloseable {

    /** What SQLite offers for a value of one row. */
    interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

    private final Connection connection;
    private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
    private final Set<Rows<?>> open = new LinkedHashSet<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Carries out a statement that answers nothing, and returns how many rows it changed. */
    int execute(String text, byte[]... parameters) {
        return withStatement(text, parameters, PreparedStatement::executeUpdate);
    }

    /** The first row's first column, a number. */
    long number(String text, byte[]... parameters) {
        return first(text, row -> row.getLong(1), parameters).orElseThrow();
    }

    /** What a column of the first row says; empty where there is no row. */
    <T> Optional<T> first(String text, Column<T> column, byte[]... parameters) {
        return withStatement(text, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(column.of(rows)) : Optional.empty();
            }
        });
    }

    /** All rows, read as the stream is. Closed with the stream, or by {@link #closeCursors}. */
    <T> Stream<T> rows(String text, Column<T> column, byte[]... parameters) {
        Rows<T> rows = new Rows<>(text, column, parameters);
        open.add(rows);
        return StreamSupport.stream(rows, false).onClose(rows::close);
    }

    /** Ends all reading under way: a command closes what it left open. */
    void closeCursors() {
        Set.copyOf(open).forEach(Rows::close);
    }

    private <T> T withStatement(String text, byte[][] parameters, Work<T> work) {
        PreparedStatement statement = take(text, parameters);
        try {
            T result = work.with(statement);
            giveBack(text, statement);
            return result;
        } catch (SQLException e) {
            closeQuietly(statement);
            throw new SqlFailed(e);
        }
    }

    private PreparedStatement take(String text, byte[][] parameters) {
        Deque<PreparedStatement> prepared = idle.get(text);
        try {
            PreparedStatement statement =
                    prepared == null || prepared.isEmpty() ? connection.prepareStatement(text) : prepared.pop();
            for (int at = 0; at < parameters.length; at++) {
                statement.setBytes(at + 1, parameters[at]);
            }
            return statement;
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private void giveBack(String text, PreparedStatement statement) {
        idle.computeIfAbsent(text, key -> new ArrayDeque<>()).push(statement);
    }

    /** Forgets the prepared statements, which name tables that may be gone. */
    void closeStatements() {
        closeCursors();
        idle.values().forEach(each -> each.forEach(Sql::closeQuietly));
        idle.clear();
    }

    @Override
    public void close() {
        closeStatements();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** What closing has to say was said by the failure before. */
    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOG.debug("A statement closes late: {}", e.getMessage());
        }
    }

    private final class Rows<T> extends Spliterators.AbstractSpliterator<T> {

        private final String text;
        private final Column<T> column;
        private final PreparedStatement statement;
        private final ResultSet rows;

        Rows(String text, Column<T> column, byte[][] parameters) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.text = text;
            this.column = column;
            this.statement = take(text, parameters);
            try {
                rows = statement.executeQuery();
            } catch (SQLException e) {
                closeQuietly(statement);
                throw new SqlFailed(e);
            }
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            try {
                if (!open.contains(this) || !rows.next()) {
                    close();
                    return false;
                }
                action.accept(column.of(rows));
                return true;
            } catch (SQLException e) {
                throw new SqlFailed(e);
            }
        }

        void close() {
            if (open.remove(this)) {
                try {
                    rows.close();
                    giveBack(text, statement);
                } catch (SQLException e) {
                    closeQuietly(statement);
                }
            }
        }
    }

    /** SQLite refused to read or write; what it says of it is the message. Never an answer to a client: that is {@link StoreFailed}. */
    static final class SqlFailed extends RuntimeException {

        SqlFailed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
