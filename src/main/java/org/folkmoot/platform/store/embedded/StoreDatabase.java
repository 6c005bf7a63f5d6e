package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;

/** One database as a session sees it: a table for the documents of each collection, and one for each index but that on {@code _id}. */
final class StoreDatabase extends AbstractMongoDatabase<Key> {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final ClientSession session;

    StoreDatabase(String name, ClientSession session, CursorRegistry cursors) {
        super(name, cursors);
        this.session = session;
        initializeNamespacesAndIndexes();
    }

    /** The name of the database that a table belongs to; empty where the table holds no documents. */
    static Optional<String> databaseOf(String table) {
        return table.startsWith(DOCUMENTS)
                ? Optional.of(table.substring(DOCUMENTS.length(), table.indexOf('/', DOCUMENTS.length())))
                : Optional.empty();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoreCollection(this, collection, options, documentsOf(collection), cursorRegistry);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> fields, boolean sparse) {
        return isId(fields)
                ? new IdIndex(index, documentsOf(collection))
                : FieldIndex.unique(index, fields, sparse, entriesOf(collection, index));
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> fields, boolean sparse) {
        return FieldIndex.plain(index, fields, sparse, entriesOf(collection, index));
    }

    private static boolean isId(List<IndexKey> fields) {
        return fields.size() == 1 && fields.getFirst().getKey().equals(IdIndex.ID);
    }

    private DocumentTable documentsOf(String collection) {
        return new DocumentTable(session, DOCUMENTS + databaseName + "/" + collection);
    }

    private EntryTable entriesOf(String collection, String index) {
        return new EntryTable(session, indexTable(collection, index));
    }

    private String indexTable(String collection, String index) {
        return INDEX + databaseName + "/" + collection + "/" + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String index) {
        super.dropIndex(collection, index);
        session.drop(indexTable(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        session.drop(DOCUMENTS + databaseName + "/" + collection);
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("The embedded store does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return session.sql().number("PRAGMA page_count") * session.sql().number("PRAGMA page_size");
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    /** What happened last on a connection is asked by no driver of today. */
    @Override
    protected void clearLastStatus(Channel channel) {}

    @Override
    protected void putLastResult(Channel channel, Document result) {}

    /** Bytes of the documents of a collection, as BSON. */
    long liveBytes(String collection) {
        return resolveCollection(collection, false) instanceof StoreCollection found ? found.liveBytes() : 0;
    }
}
