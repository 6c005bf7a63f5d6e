package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** One database: a map for the documents of each collection, and a map for each index but the one on {@code _id}. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final MVStore store;

    StoreDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** The name of the database that a map belongs to, or null where the map holds no documents. */
    static @Nullable String databaseOf(String mapName) {
        return mapName.startsWith(DOCUMENTS)
                ? mapName.substring(DOCUMENTS.length(), mapName.indexOf('/', DOCUMENTS.length()))
                : null;
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

    private MVMap<Key, byte[]> documentsOf(String collection) {
        return store.openMap(
                DOCUMENTS + databaseName + "/" + collection,
                new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    private MVMap<Key, Key> entriesOf(String collection, String index) {
        return store.openMap(
                INDEX + databaseName + "/" + collection + "/" + index,
                new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(INDEX + databaseName + "/" + collection.getCollectionName() + "/" + index);
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(DOCUMENTS + databaseName + "/" + collection);
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("The embedded store does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    /** Bytes of the documents of a collection, as BSON. */
    long liveBytes(String collection) {
        return resolveCollection(collection, false) instanceof StoreCollection found ? found.liveBytes() : 0;
    }
}
