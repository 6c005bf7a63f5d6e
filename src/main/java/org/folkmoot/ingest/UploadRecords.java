package org.folkmoot.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.ingest.internal.IdentityMatcher;
import org.folkmoot.ingest.internal.ImportFiles;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.testimony.ErasureParticipant;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Which file was uploaded for which place. The files themselves lie in the data folder. */
@Repository
class UploadRecords {

    static final String COLLECTION = "testimony_uploads";

    private final Documents<Kept> uploads;

    public UploadRecords(MongoTemplate store) {
        this.uploads = new Documents<>(store, COLLECTION, UploadRecords::toKept);
    }

    /**
     * @param by the account that brought it; empty if the product itself did
     * @param fileName as the person called it
     */
    public record Kept(UUID id, PlaceId place, Optional<UUID> by, String fileName) {}

    public void keep(Kept upload) {
        Document document = new Document("_id", upload.id())
                .append("place", upload.place().value())
                .append("file", upload.fileName());
        upload.by().ifPresent(account -> document.append("by", account));
        uploads.insert(document);
    }

    public Optional<Kept> find(UUID id) {
        return uploads.find(id);
    }

    /** Removes those made before the moment. Few, so they are read whole. */
    void removeBefore(Instant moment) {
        uploads.all().stream()
                .map(Kept::id)
                .filter(id -> madeAt(id).isBefore(moment))
                .forEach(this::remove);
    }

    /** Ids are ordered by time: their first 48 bits are milliseconds (RFC 9562, version 7). */
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    public void remove(UUID id) {
        uploads.remove(id);
    }

    private static Kept toKept(Document document) {
        return new Kept(
                document.get("_id", UUID.class),
                new PlaceId(document.get("place", UUID.class)),
                Optional.ofNullable(document.get("by", UUID.class)),
                document.getString("file"));
    }

    /** Deletes files of imports: each day those that were never brought in or put right, and those with words of people who were erased. */
    @Component
    record ImportFileRetention(ImportFiles files, UploadRecords uploads, Clock clock)
            implements DailyWork, ErasureParticipant {

        @Override
        public String what() {
            return "Deleting old uploads";
        }

        @Override
        public void run() {
            files.deleteOld();
            uploads.removeBefore(clock.instant().minus(ImportFiles.KEPT));
        }

        @Override
        public void remove(Traces traces) {
            files.removeThoseWith(new IdentityMatcher(traces.words(), traces.references()));
        }

        @Override
        public void removeWhatMayBeTheirs() {
            files.removeAll();
        }
    }
}
