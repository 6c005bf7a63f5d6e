package org.folkmoot.platform.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** A step that gives collections the indexes by which their documents are found. */
public abstract class IndexStep implements SchemaStep {

    private final String id;
    private final List<Indexes> all;

    protected IndexStep(String id, Indexes... all) {
        this.id = id;
        this.all = List.of(all);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public void apply(MongoTemplate store) {
        all.forEach(each -> each.wanted.forEach(store.indexOps(each.collection)::createIndex));
    }

    /** Those of a collection; all ascending. */
    protected static Indexes of(String collection) {
        return new Indexes(collection);
    }

    /** The indexes of one collection, in the order in which they are made. */
    protected static final class Indexes {

        private final String collection;
        private final List<Index> wanted = new ArrayList<>();

        private Indexes(String collection) {
            this.collection = collection;
        }

        /** One index over the fields together, named after them. */
        public Indexes on(String... fields) {
            return add(over(fields));
        }

        /** One for each of the fields, named after it. */
        public Indexes onEach(String... fields) {
            for (String field : fields) {
                on(field);
            }
            return this;
        }

        /** One over the fields together, whose values there can be once only. */
        public Indexes unique(String... fields) {
            return add(over(fields).unique());
        }

        /** Any other. */
        public Indexes add(Index index) {
            wanted.add(index);
            return this;
        }

        private static Index over(String... fields) {
            Index index = new Index().named(String.join("-", fields));
            for (String field : fields) {
                index.on(field, Sort.Direction.ASC);
            }
            return index;
        }
    }
}
