package org.folkmoot.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Submissions that could not be brought in line, by their ids and the kind of fault alone, until one day they can. Faults are few: all are at hand in memory. */
@Repository
class SetAside {

    static final String COLLECTION = "tellings_set_aside";

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private final MongoTemplate store;
    private final Clock clock;
    private final Set<SubmissionId> ids = ConcurrentHashMap.newKeySet();

    SetAside(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.findAll(Document.class, COLLECTION)
                .forEach(document -> ids.add(new SubmissionId(document.get("_id", UUID.class))));
    }

    void add(SubmissionId id, RuntimeException fault) {
        LOG.error("Story {} could not be published as it stands and is set aside", id.value(), fault);
        store.save(
                new Document("_id", id.value())
                        .append("since", Date.from(clock.instant()))
                        .append("fault", fault.getClass().getName()),
                COLLECTION);
        ids.add(id);
    }

    /** It is in line again. Writes only if it was set aside. */
    void remove(SubmissionId id) {
        if (ids.contains(id)) {
            store.remove(Query.query(Criteria.where("_id").is(id.value())), COLLECTION);
            ids.remove(id);
        }
    }

    List<SubmissionId> all() {
        return new ArrayList<>(ids);
    }
}
