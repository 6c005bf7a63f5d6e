package org.folkmoot.platform.store;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Names the store for good: what lies beside it, such as the index, says by it whose it is. Its keys and the data folder hold the same. */
@Component
public final class StoreMark {

    /** Where the mark lies, in the store and in the database of keys. */
    public static final String COLLECTION = "installation";

    public static final String ID = "keys";
    public static final String FIELD = "mark";

    private final MongoTemplate store;

    StoreMark(MongoTemplate store) {
        this.store = store;
    }

    /** To be asked once the product has started: the start makes it. */
    public String value() {
        Document mark = store.findById(ID, Document.class, COLLECTION);
        if (mark == null) {
            throw new IllegalStateException("The store has no mark yet");
        }
        return mark.getString(FIELD);
    }
}
