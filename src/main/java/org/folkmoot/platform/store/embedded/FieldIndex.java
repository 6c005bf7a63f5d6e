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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An index on one or more fields, unique or not, which serves equality on its leading fields.
 *
 * <p>An array has an entry for each of its elements.
 */
final class FieldIndex extends Index<Key> {

    private final EntryTable entries;
    private final boolean unique;

    private FieldIndex(String name, List<IndexKey> fields, boolean sparse, EntryTable entries, boolean unique) {
        super(name, fields, sparse);
        this.entries = entries;
        this.unique = unique;
    }

    static FieldIndex unique(String name, List<IndexKey> fields, boolean sparse, EntryTable entries) {
        return new FieldIndex(name, fields, sparse, entries, true);
    }

    static FieldIndex plain(String name, List<IndexKey> fields, boolean sparse, EntryTable entries) {
        return new FieldIndex(name, fields, sparse, entries, false);
    }

    List<String> fields() {
        return keys();
    }

    /** The ids of the documents whose leading fields have the values of the prefix. */
    Stream<Key> idsWith(Key prefix) {
        return entries.idsWith(prefix);
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
                if (entries.holder(Key.of(value)).isPresent()) {
                    throw new DuplicateKeyError(this, collection, getKeys(), value);
                }
            }
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        checkAdd(document, collection);
        entriesOf(document).forEach(value -> entries.add(value, position));
    }

    @Override
    public Key remove(Document document) {
        Key position = getPosition(document);
        entriesOf(document).forEach(value -> entries.remove(value, position));
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        if (leavesOut(newDocument)) {
            return;
        }
        // Also where nothing is unique: values that can't be indexed are refused before anything is written.
        Set<KeyValue> values = getKeyValues(newDocument);
        Key position = getPosition(oldDocument);
        for (KeyValue value : values) {
            if (unique
                    && entries.holder(Key.of(value))
                            .filter(holder -> !holder.equals(position))
                            .isPresent()) {
                throw new DuplicateKeyError(this, collection, getKeys(), value);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        Set<Key> before = entriesOf(oldDocument);
        Set<Key> after = entriesOf(newDocument);
        before.stream().filter(value -> !after.contains(value)).forEach(value -> entries.remove(value, position));
        after.stream().filter(value -> !before.contains(value)).forEach(value -> entries.add(value, position));
    }

    private Set<Key> entriesOf(Document document) {
        return leavesOut(document)
                ? Set.of()
                : getKeyValues(document).stream().map(Key::of).collect(Collectors.toSet());
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
        return entries.count();
    }

    /** Whether it has still to be filled. */
    @Override
    public boolean isEmpty() {
        return entries.isNew();
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
