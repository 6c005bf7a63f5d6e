package org.folkmoot.platform.store;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A change to the stored data that the code needs: an index, a collection, a renamed field.
 *
 * <p>Every bean of this type is applied once for each store, in the order of the ids, before any other bean can write. It must be safe
 * to apply again, because a process may die while it runs. Its constructor must not ask for the store, nor for a bean that does:
 * the store comes with {@link #apply}.
 */
public interface SchemaStep {

    /** Unique, and never changed later: {@code <year>-<month>-<day>-<module>-<what it does>}. */
    String id();

    void apply(MongoTemplate store);

    /** True if it leaves behind, where it changed the store, what nobody should find there any more: words in plain, or keys. */
    default boolean leavesTraces() {
        return false;
    }
}
