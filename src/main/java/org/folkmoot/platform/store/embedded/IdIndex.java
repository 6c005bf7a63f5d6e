package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;

/** The unique index on {@code _id}, for which the table of documents itself serves. */
final class IdIndex extends Index<Key> {

    static final String ID = "_id";

    private final DocumentTable documents;

    IdIndex(String name, DocumentTable documents) {
        super(name, List.of(new IndexKey(ID, true)), false);
        this.documents = documents;
    }

    @Override
    public Key getPosition(Document document) {
        return Key.of(document.get(ID));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (documents.contains(getPosition(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    /** Removes nothing: the collection removes the document at the position returned. */
    @Override
    public Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection looks ids up itself");
    }

    @Override
    public long getCount() {
        return documents.count();
    }

    /** Never: there is nothing to build. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {}

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {}

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {}
}
