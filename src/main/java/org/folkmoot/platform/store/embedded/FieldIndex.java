package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on one or more fields, unique or not, which serves equality on its leading fields.
 *
 * <p>An array has an entry for each of its elements. An entry of an index that is not unique ends with the id of its document.
 */
final class FieldIndex extends Index<Key> {

    private final MVMap<Key, Key> entries;
    private final boolean unique;

    private FieldIndex(String name, List<IndexKey> fields, boolean sparse, MVMap<Key, Key> entries, boolean unique) {
        super(name, fields, sparse);
        this.entries = entries;
        this.unique = unique;
    }

    static FieldIndex unique(String name, List<IndexKey> fields, boolean sparse, MVMap<Key, Key> entries) {
        return new FieldIndex(name, fields, sparse, entries, true);
    }

    static FieldIndex plain(String name, List<IndexKey> fields, boolean sparse, MVMap<Key, Key> entries) {
        return new FieldIndex(name, fields, sparse, entries, false);
    }

    List<String> fields() {
        return keys();
    }

    /** The ids of the documents whose leading fields have the values of the prefix. */
    Stream<Key> idsWith(Key prefix) {
        return Entry.stream(entries.cursor(prefix))
                .takeWhile(entry -> entry.key().startsWith(prefix))
                .map(Entry::value);
    }

    @Override
    public Key getPosition(Document document) {
        return Key.of(document.get(IdIndex.ID));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (leavesOut(document)) {
            return;
        }
        Set<KeyValue> values = getKeyValues(document);
        if (unique) {
            for (KeyValue value : values) {
                if (entries.containsKey(Key.of(value))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), value);
                }
            }
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        checkAdd(document, collection);
        if (!leavesOut(document)) {
            for (KeyValue value : getKeyValues(document)) {
                entries.put(entry(value, position), position);
            }
        }
    }

    @Override
    public Key remove(Document document) {
        Key position = getPosition(document);
        if (!leavesOut(document)) {
            for (KeyValue value : getKeyValues(document)) {
                entries.remove(entry(value, position));
            }
        }
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        if (!unique || leavesOut(newDocument) || nullAwareEqualsKeys(oldDocument, newDocument)) {
            return;
        }
        Key position = getPosition(oldDocument);
        for (KeyValue value : getKeyValues(newDocument)) {
            @Nullable Key holder = entries.get(Key.of(value));
            if (holder != null && !holder.equals(position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), value);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument) || leavesOut(oldDocument) != leavesOut(newDocument)) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    private Key entry(KeyValue value, Key position) {
        return unique ? Key.of(value) : Key.of(value).followedBy(position);
    }

    private boolean leavesOut(Document document) {
        return isSparse()
                && keys().stream()
                        .allMatch(
                                field -> Utils.getSubdocumentValueCollectionAware(document, field) instanceof Missing);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection looks entries up itself");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {}
}
