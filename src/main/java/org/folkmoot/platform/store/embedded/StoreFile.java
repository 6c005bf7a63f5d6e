package org.folkmoot.platform.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.embedded.Sql.SqlFailed;
import org.folkmoot.platform.store.embedded.WriteAheadLog.TouchedPages;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** One SQLite file of the store, with the thread that writes to it and the sessions that read it. */
final class StoreFile implements AutoCloseable {

    private static final int MOST_IDLE_READERS = 8;
    private static final int LARGEST_IDLE_LOG_BYTES = 16 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 10_000;

    /** Only readers can be in the writer's way, and only when it empties the log. */
    private static final int WRITERS_PATIENCE_MILLIS = 100;

    /** As the file itself says, so that none is taken for the other. */
    enum Content {
        RECORDS("store", 0x466F6C6B, 32_000),
        KEYS("keys", 0x466F6C4B, 8_000);

        private final String called;
        private final int mark;
        private final int cacheKilobytes;

        Content(String called, int mark, int cacheKilobytes) {
            this.called = called;
            this.mark = mark;
            this.cacheKilobytes = cacheKilobytes;
        }

        String called() {
            return called;
        }

        int mark() {
            return mark;
        }
    }

    private final Path path;
    private final Content content;

    /** Open as long as SQLite has the file: if it were closed before, the system would drop SQLite's locks with it. */
    private final FileChannel pages;

    private final WriteAheadLog log;
    private final Writer writer;
    private final BlockingDeque<ClientSession> readers = new LinkedBlockingDeque<>(MOST_IDLE_READERS);

    private StoreFile(Path path, Content content, FileChannel pages) throws IOException {
        this.path = path;
        this.content = content;
        this.pages = pages;
        this.log = new WriteAheadLog(logOf(path), pages.size() == 0 ? TouchedPages.none() : TouchedPages.all());
        this.writer = new Writer(String.valueOf(path.getFileName()), this::openToWrite, log);
    }

    /** @throws StartRefused if the file is damaged or holds something else, with a message for an operator */
    static StoreFile open(Path path, Content content) {
        try {
            FileChannel pages = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                return new StoreFile(path, content, pages);
            } catch (SqlFailed | StartRefused | IOException e) {
                pages.close();
                throw e;
            }
        } catch (SqlFailed | IOException e) {
            throw new StartRefused(
                    "The store in %s cannot be opened: %s".formatted(path.toAbsolutePath(), e.getMessage()), e);
        }
    }

    /** See {@link Writer#write}. */
    <T> T write(Function<ClientSession, T> command) {
        return writer.write(command);
    }

    /** Carries out a command that only reads. It sees what is on disk as it begins, and waits for nobody. */
    <T> T read(Function<ClientSession, T> command) {
        @Nullable ClientSession idle = readers.pollFirst();
        ClientSession session = idle == null ? openToRead() : idle;
        boolean sound = false;
        try {
            session.beginReading();
            T answer = command.apply(session);
            session.endReading();
            sound = true;
            return answer;
        } finally {
            if (!sound || !readers.offerFirst(session)) {
                session.close();
            }
        }
    }

    /**
     * Returns once no byte is left in the file and its log of what was deleted or replaced before. Others read meanwhile.
     *
     * @throws StoreFailed if the disk refuses
     * @throws IllegalStateException if readers hold on to the log for too long
     */
    void shred() {
        writer.alone(session -> Scrubbing.run(session.sql(), pages, log));
    }

    /** Copies what is on disk now into one file, while others read and write. See {@link FileCopy}. */
    void copyTo(Path copy) {
        try (Sql sql = connect(List.of())) {
            FileCopy.of(sql, content, copy);
        }
    }

    /** Bytes of the file and its log. */
    long bytes() {
        return Uncheck.get(() -> Files.size(path) + (Files.exists(log.path()) ? Files.size(log.path()) : 0));
    }

    private ClientSession openToWrite() {
        Sql sql = connect(List.of(
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA secure_delete = ON",
                "PRAGMA wal_autocheckpoint = 0",
                "PRAGMA journal_size_limit = " + LARGEST_IDLE_LOG_BYTES,
                "PRAGMA cache_size = -" + content.cacheKilobytes,
                "PRAGMA busy_timeout = " + WRITERS_PATIENCE_MILLIS));
        long mark = sql.number("PRAGMA application_id");
        if (mark != content.mark) {
            if (mark != 0 || sql.number("SELECT count(*) FROM sqlite_schema") > 0) {
                sql.close();
                throw new StartRefused("The store in %s cannot be opened: it is no file of Folkmoot's %s"
                        .formatted(path.toAbsolutePath(), content.called));
            }
            sql.execute("PRAGMA application_id = " + content.mark);
        }
        return new ClientSession(sql, ClientSession.Kind.WRITES);
    }

    private ClientSession openToRead() {
        return new ClientSession(
                connect(List.of("PRAGMA query_only = ON", "PRAGMA cache_size = -4000")), ClientSession.Kind.READS);
    }

    /** Sorting and savepoints stay in memory: what they hold must not come to lie in temporary files. */
    private Sql connect(List<String> settings) {
        SQLiteConfig configuration = new SQLiteConfig();
        configuration.setBusyTimeout(PATIENCE_MILLIS);
        configuration.setGetGeneratedKeys(false);
        configuration.setTempStore(SQLiteConfig.TempStore.MEMORY);
        try {
            Connection connection = configuration.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Sql(connection);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Brings everything to the disk and closes the file. */
    @Override
    public void close() {
        for (ClientSession reader = readers.poll(); reader != null; reader = readers.poll()) {
            reader.close();
        }
        writer.close();
        Uncheck.run(() -> pages.close());
    }

    private static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}
