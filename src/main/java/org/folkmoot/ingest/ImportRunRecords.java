package org.folkmoot.ingest;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.place.Places;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.Documents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** What came in, when and from which file. Some hundreds at most, so they are read whole. */
@Repository
class ImportRunRecords {

    static final String COLLECTION = "testimony_imports";
    private static final int MOST = 500;

    private final Documents<ImportRun> runs;

    public ImportRunRecords(MongoTemplate store) {
        this.runs = new Documents<>(store, COLLECTION, ImportRunRecords::toRun);
    }

    public void save(ImportRun run) {
        runs.put(toDocument(run));
    }

    public Optional<ImportRun> find(JobId id) {
        return runs.find(id.value());
    }

    /** Those at one of the places, newest first. */
    public List<ImportRun> at(Collection<PlaceId> places) {
        return runs.collection()
                .find(Filters.in("place", places.stream().map(PlaceId::value).toList()))
                .sort(Sorts.descending("_id"))
                .limit(MOST)
                .map(ImportRunRecords::toRun)
                .into(new ArrayList<>());
    }

    private static Document toDocument(ImportRun run) {
        ImportRun.Counts counts = run.counts();
        Document counted = new Document("rows", counts.rows())
                .append("fresh", counts.fresh())
                .append("changed", counts.changed())
                .append("unchanged", counts.unchanged())
                .append("blank", counts.blank())
                .append("erased", counts.erased())
                .append("flawed", counts.flawed())
                .append("rejected", counts.rejected())
                .append("people", counts.people());
        counts.earliest().ifPresent(day -> counted.append("earliest", day.toEpochDay()));
        counts.latest().ifPresent(day -> counted.append("latest", day.toEpochDay()));
        return new Document("_id", run.id().value())
                .append("place", run.place().value())
                .append("set", run.set())
                .append("file", run.fileName())
                .append("by", run.startedBy())
                .append("started", run.started().toEpochMilli())
                .append("outcome", run.outcome().name())
                .append("counts", counted);
    }

    private static ImportRun toRun(Document document) {
        Document counted = document.get("counts", Document.class);
        return new ImportRun(
                new JobId(document.get("_id", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                document.getString("set"),
                document.getString("file"),
                document.get("by", UUID.class),
                Instant.ofEpochMilli(document.getLong("started")),
                ImportRun.Outcome.valueOf(document.getString("outcome")),
                new ImportRun.Counts(
                        counted.getLong("rows"),
                        counted.getLong("fresh"),
                        counted.getLong("changed"),
                        counted.getLong("unchanged"),
                        counted.getLong("blank"),
                        Optional.ofNullable(counted.getLong("erased")).orElse(0L),
                        counted.getLong("flawed"),
                        counted.getLong("rejected"),
                        counted.getLong("people"),
                        Optional.ofNullable(counted.getLong("earliest")).map(LocalDate::ofEpochDay),
                        Optional.ofNullable(counted.getLong("latest")).map(LocalDate::ofEpochDay)));
    }

    /** A file that is coming in keeps its place, and the places within it, from being removed: its next comment may be said of any of them. */
    @Component
    @Order(3)
    record ImportsAtPlace(ImportRunRecords runs, ObjectProvider<Places> places, Jobs jobs, Texts texts)
            implements PlaceUse {

        @Override
        public long countAt(PlaceId place) {
            List<PlaceId> around = Stream.concat(
                            Stream.of(place),
                            places.getObject().above(place).stream().map(Place::id))
                    .toList();
            return runs.at(around).stream()
                    .filter(run -> run.outcome() == ImportRun.Outcome.RUNNING)
                    .filter(run -> jobs.find(run.id())
                            .filter(job -> !job.state().isOver())
                            .isPresent())
                    .count();
        }

        @Override
        public String words(long count, Locale language) {
            return texts.in(language, "ingest.held.imports", count);
        }
    }
}
