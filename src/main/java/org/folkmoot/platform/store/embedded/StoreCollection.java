package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: documents as BSON, in the order of their ids. Writers take turns; readers wait for nobody.
 *
 * <p>A query that names ids, a range of ids, or values of the leading fields of an index reads only what these lead to. A query
 * sorted by {@code _id} reads in that order and stops at its limit. Every other query reads the whole collection.
 */
final class StoreCollection extends AbstractMongoCollection<Key> {

    private final MVMap<Key, byte[]> documents;
    private final List<FieldIndex> fieldIndexes = new CopyOnWriteArrayList<>();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Key, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<Key, byte[]> documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Conditions conditions = Conditions.of(query);
        boolean descending = isDescending(orderBy);
        Optional<List<Key>> ids = conditions.ids();
        Optional<Conditions.Range> range = conditions.idRange();
        Optional<FieldIndex> index = ids.isEmpty() && range.isEmpty() ? bestIndex(conditions) : Optional.empty();

        Stream<byte[]> candidates;
        @Nullable Comparator<Document> order = deriveComparator(orderBy);
        if (index.isPresent()) {
            FieldIndex found = index.get();
            candidates = conditions.prefixesIn(found).stream()
                    .flatMap(found::idsWith)
                    .distinct()
                    .map(documents::get);
        } else {
            List<Key> named = ids.orElse(List.of());
            candidates = ids.isPresent()
                    ? (descending ? named.reversed() : named).stream().map(documents::get)
                    : scan(range, descending);
            if (isByIdAlone(orderBy) && idsLieInOrder()) {
                order = null;
            }
        }
        Stream<Document> decoded = candidates.filter(Objects::nonNull).map(Bson::decode);
        return matchDocumentsFromStream(query, decoded, skip, limit, batchSize, order, fieldSelector);
    }

    private Stream<byte[]> scan(Optional<Conditions.Range> range, boolean descending) {
        @Nullable Key from = range.map(Conditions.Range::from).orElse(null);
        @Nullable Key to = range.map(Conditions.Range::to).orElse(null);
        return Entry.stream(descending ? documents.cursor(to, from, true) : documents.cursor(from, to, false))
                .map(Entry::value);
    }

    private Optional<FieldIndex> bestIndex(Conditions conditions) {
        return fieldIndexes.stream()
                .filter(index -> conditions.leadingFieldsIn(index) > 0)
                .max(Comparator.comparingInt(conditions::leadingFieldsIn));
    }

    private static boolean isByIdAlone(@Nullable Document orderBy) {
        return orderBy != null && orderBy.size() == 1 && orderBy.containsKey(IdIndex.ID);
    }

    private static boolean isDescending(@Nullable Document orderBy) {
        return isNaturalDescending(orderBy)
                || (orderBy != null
                        && isByIdAlone(orderBy)
                        && orderBy.get(IdIndex.ID) instanceof Number sign
                        && sign.intValue() < 0);
    }

    private boolean idsLieInOrder() {
        return Key.UNORDERED_TYPES.stream().noneMatch(type -> {
            Key next = documents.ceilingKey(type);
            return next != null && next.hasTypeOf(type);
        });
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected @Nullable Document getDocument(Key position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String idField = getIdField();
        Key key = Key.of(idField == null ? UUID.randomUUID() : document.get(idField));
        documents.put(key, Bson.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.put(position, Bson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return Entry.stream(documents.cursor(null))
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.value()), entry.key()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, liveBytes());
    }

    long liveBytes() {
        return Entry.stream(documents.cursor(null))
                .mapToLong(entry -> entry.value().length)
                .sum();
    }

    @Override
    public synchronized void addIndex(Index<Key> index) {
        super.addIndex(index);
        fieldIndexes.clear();
        getIndexes().forEach(one -> {
            if (one instanceof FieldIndex fieldIndex) {
                fieldIndexes.add(fieldIndex);
            }
        });
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        fieldIndexes.removeIf(index -> index.getName().equals(indexName));
        super.dropIndex(indexName);
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return super.insertDocuments(documents, isOrdered);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        super.renameTo(newDatabase, newCollectionName);
    }
}
