package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.platform.store.embedded.DocumentTable.KeyedDocument;
import org.jspecify.annotations.Nullable;

/**
 * One collection as a session sees it: documents as BSON.
 *
 * <p>A query that names ids, a range of ids, or values of the leading fields of an index reads only what these lead to. A query
 * sorted by {@code _id} reads in that order and stops at its limit. Every other query reads the whole collection.
 */
final class StoreCollection extends AbstractMongoCollection<Key> {

    private final DocumentTable documents;
    private final List<FieldIndex> fieldIndexes = new ArrayList<>();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            DocumentTable documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
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
        Optional<List<Key>> ids = conditions.ids();
        Optional<Conditions.Range> range = conditions.idRange();
        Optional<FieldIndex> index = ids.isEmpty() && range.isEmpty() ? bestIndex(conditions) : Optional.empty();

        boolean scans = ids.isEmpty() && index.isEmpty();
        @Nullable
        Comparator<Document> order =
                index.isEmpty() && isByIdAlone(orderBy) && idsLieInOrder() ? null : deriveComparator(orderBy);
        try (Stream<byte[]> candidates = scans
                ? scan(range, orderBy)
                : index.map(found -> idsIn(found, conditions))
                        .orElseGet(() -> inOrder(ids.orElse(List.of()), orderBy))
                        .flatMap(id -> documents.find(id).stream())) {
            return matchDocumentsFromStream(
                    query, candidates.map(Bson::decode), skip, limit, batchSize, order, fieldSelector);
        }
    }

    private static Stream<Key> idsIn(FieldIndex index, Conditions conditions) {
        return conditions.prefixesIn(index).stream().flatMap(index::idsWith).distinct();
    }

    private static Stream<Key> inOrder(List<Key> ids, @Nullable Document orderBy) {
        return (isDescending(orderBy) ? ids.reversed() : ids).stream();
    }

    /** In the order of ids only where that is asked for or read by: otherwise as they lie, which is quicker. */
    private Stream<byte[]> scan(Optional<Conditions.Range> range, @Nullable Document orderBy) {
        Stream<KeyedDocument> entries = range.isEmpty() && !isByIdAlone(orderBy) && !isDescending(orderBy)
                ? documents.all()
                : documents.between(
                        range.map(Conditions.Range::from).orElse(Key.FIRST),
                        range.map(Conditions.Range::to).orElse(Key.LAST),
                        isDescending(orderBy));
        return entries.map(KeyedDocument::value);
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
        return Key.UNORDERED_TYPES.stream()
                .noneMatch(
                        type -> documents.ceiling(type).filter(type::hasTypeOf).isPresent());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected @Nullable Document getDocument(Key position) {
        return documents.find(position).map(Bson::decode).orElse(null);
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String idField = getIdField();
        Key key = Key.of(idField == null ? UUID.randomUUID() : document.get(idField));
        documents.insert(key, Bson.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.replace(position, Bson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.all().map(entry -> new DocumentWithPosition<>(Bson.decode(entry.value()), entry.key()));
    }

    /** Where an index says it all, reads no document. */
    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null) {
            return super.count(query, skip, limit);
        }
        Conditions conditions = Conditions.of(query);
        Optional<FieldIndex> saysAll = fieldIndexes.stream()
                .filter(index -> skip <= 0 && limit <= 0 && conditions.areAllServedBy(index))
                .findFirst();
        return saysAll.isPresent()
                ? Math.toIntExact(idsIn(saysAll.get(), conditions).count())
                : super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.count());
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
        return documents.bytes();
    }

    @Override
    public void addIndex(Index<Key> index) {
        super.addIndex(index);
        fieldIndexes.clear();
        getIndexes().forEach(one -> {
            if (one instanceof FieldIndex fieldIndex) {
                fieldIndexes.add(fieldIndex);
            }
        });
    }

    @Override
    public void dropIndex(String indexName) {
        fieldIndexes.removeIf(index -> index.getName().equals(indexName));
        super.dropIndex(indexName);
    }

    /**
     * Documents are kept as their BSON bytes: nothing that holds a decoded document can change a stored one, and the size of a
     * cached page is known.
     */
    static final class Bson {

        private Bson() {}

        static byte[] encode(Document document) {
            ByteBuf out = Unpooled.buffer(512);
            BsonEncoder.encodeDocument(document, out);
            byte[] bytes = new byte[out.readableBytes()];
            out.readBytes(bytes);
            return bytes;
        }

        static Document decode(byte[] bytes) {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        }
    }
}
