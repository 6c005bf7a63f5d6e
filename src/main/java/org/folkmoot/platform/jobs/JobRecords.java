package org.folkmoot.platform.jobs;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.ScopeDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Jobs in the store. Few: finished ones beyond the newest are dropped at start. */
@Repository
class JobRecords {

    static final String COLLECTION = "jobs";
    private static final int KEPT = 500;

    private final MongoTemplate store;

    JobRecords(MongoTemplate store) {
        this.store = store;
    }

    void save(Job job) {
        store.save(toDocument(job), COLLECTION);
    }

    Optional<Job> find(JobId id) {
        return Optional.ofNullable(store.findById(id.value(), Document.class, COLLECTION))
                .map(JobRecords::toJob);
    }

    List<Job> newest(int most) {
        return store
                .find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(most), Document.class, COLLECTION)
                .stream()
                .map(JobRecords::toJob)
                .toList();
    }

    void markInterrupted(Instant now) {
        store.updateMulti(
                Query.query(Criteria.where("state").is(JobState.RUNNING.name())),
                new Update().set("state", JobState.INTERRUPTED.name()).set("ended", now),
                COLLECTION);
        newest(Integer.MAX_VALUE).stream()
                .skip(KEPT)
                .forEach(job -> store.remove(
                        Query.query(Criteria.where("_id").is(job.id().value())), COLLECTION));
    }

    private static Document toDocument(Job job) {
        Document document = new Document("_id", job.id().value())
                .append("kind", job.kind())
                .append("scope", ScopeDocument.of(job.at()))
                .append("title", job.title())
                .append("startedBy", job.startedBy())
                .append("started", job.started())
                .append("state", job.state().name())
                .append("total", job.total())
                .append("done", job.done())
                .append("refused", job.refused())
                .append("figures", new Document(new HashMap<>(job.figures())));
        if (!job.notes().isEmpty()) {
            document.append("notes", job.notes());
        }
        job.ended().ifPresent(ended -> document.append("ended", ended));
        job.failure().ifPresent(failure -> document.append("failure", failure));
        return document;
    }

    private static Job toJob(Document document) {
        Map<String, Long> figures = new HashMap<>();
        document.get("figures", Document.class)
                .forEach((name, value) -> figures.put(name, ((Number) value).longValue()));
        Scope scope = ScopeDocument.toScope(document.get("scope", Document.class));
        return new Job(
                new JobId(document.get("_id", UUID.class)),
                document.getString("kind"),
                scope,
                document.getString("title"),
                document.get("startedBy", UUID.class),
                document.getDate("started").toInstant(),
                Optional.ofNullable(document.getDate("ended")).map(java.util.Date::toInstant),
                JobState.valueOf(document.getString("state")),
                document.getLong("total"),
                document.getLong("done"),
                document.getLong("refused"),
                figures,
                document.getList("notes", String.class, List.of()),
                Optional.ofNullable(document.getString("failure")));
    }
}
