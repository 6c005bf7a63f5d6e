package org.folkmoot.place.internal;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.platform.jobs.JobId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** What the newest imports could not take, by job. */
@Repository
class ImportFaults {

    static final String COLLECTION = "service_import_faults";
    private static final int KEPT = 30;

    private final MongoTemplate store;

    ImportFaults(MongoTemplate store) {
        this.store = store;
    }

    /** Keeps the faults of the job and drops those of the oldest. */
    void keep(JobId job, ServiceFaults faults) {
        store.save(
                new Document("_id", job.value())
                        .append("total", faults.total())
                        .append(
                                "first",
                                faults.first().stream()
                                        .map(ImportFaults::toDocument)
                                        .toList()),
                COLLECTION);
        Query ids = new Query().with(Sort.by(Sort.Direction.DESC, "_id"));
        ids.fields().include("_id");
        store.find(ids, Document.class, COLLECTION).stream()
                .skip(KEPT)
                .forEach(old -> store.remove(Query.query(Criteria.where("_id").is(old.get("_id"))), COLLECTION));
    }

    Optional<ServiceFaults> find(JobId job) {
        return Optional.ofNullable(store.findById(job.value(), Document.class, COLLECTION))
                .map(document -> new ServiceFaults(
                        document.getList("first", Document.class).stream()
                                .map(ImportFaults::toFault)
                                .toList(),
                        document.getLong("total")));
    }

    private static Document toDocument(ServiceFaults.Fault fault) {
        return new Document("record", fault.record())
                .append("id", fault.id())
                .append("name", fault.name())
                .append("field", fault.field())
                .append("key", fault.key())
                .append("values", fault.values());
    }

    private static ServiceFaults.Fault toFault(Document document) {
        return new ServiceFaults.Fault(
                document.getLong("record"),
                document.getString("id"),
                document.getString("name"),
                document.getString("field"),
                document.getString("key"),
                List.copyOf(document.getList("values", String.class)));
    }
}
