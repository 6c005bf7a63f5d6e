package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out commands on the files of the store. The reply to a command that may write is returned once its effect is on disk. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "serverstatus",
            "dbstats",
            "collstats",
            "killcursors",
            "endsessions");

    private static final ScopedValue<ClientSession> SESSION = ScopedValue.newInstance();

    private final StoreFile file;
    private final StoreFile keys;

    StoreBackend(StoreFile file, StoreFile keys) {
        this.file = file;
        this.keys = keys;
    }

    private StoreFile fileOf(String database) {
        return database.endsWith(EmbeddedStore.KEYS) ? keys : file;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        StoreFile asked = fileOf(message.getDatabaseName());
        Function<ClientSession, Document> command =
                session -> ScopedValue.where(SESSION, session).call(() -> super.handleMessage(message));
        return onlyReads(message.getDocument()) ? asked.read(command) : asked.write(command);
    }

    /** As the session sees it in which the command is carried out. */
    @Override
    public MongoDatabase resolveDatabase(String name) {
        return SESSION.get().database(name, getCursorRegistry());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return resolveDatabase(name);
    }

    @Override
    protected Set<String> listDatabaseNames() {
        return Set.copyOf(SESSION.get().databaseNames());
    }

    @Override
    public void dropDatabase(String name) {
        resolveDatabase(name).drop(oplog);
        SESSION.get().forget();
    }

    /** Bytes of the documents of one collection, as BSON; reads them all. */
    long liveBytes(String database, String collection) {
        return fileOf(database)
                .read(session -> session.database(database, getCursorRegistry()).liveBytes(collection));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query)
                    .append("isWritablePrimary", true)
                    .append("helloOk", true);
        }
        return super.handleCommand(channel, database, command, query);
    }

    private static boolean onlyReads(Document query) {
        String command = query.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return READS.contains(command) || (command.equals("aggregate") && !writesResult(query.get("pipeline")));
    }

    private static boolean writesResult(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Map<?, ?> operators
                                && (operators.containsKey("$out") || operators.containsKey("$merge")));
    }

    @Override
    public String toString() {
        return "embedded store";
    }
}
