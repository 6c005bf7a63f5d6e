package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the records of imports promise on any store. */
@StoreTest
class ImportRecordsTest {

    private final MappingRecords mappings;
    private final ImportRunRecords runs;
    private final UploadRecords uploads;

    ImportRecordsTest(MongoTemplate store) {
        mappings = new MappingRecords(store);
        runs = new ImportRunRecords(store);
        uploads = new UploadRecords(store);
    }

    @Test
    void a_mapping_of_the_same_name_replaces_the_one_before_at_its_place_only() {
        PlaceId here = new PlaceId(UUID.randomUUID());
        PlaceId there = new PlaceId(UUID.randomUUID());
        mappings.keep(here, kept(mapping("Quarter", "a")));
        mappings.keep(here, kept(mapping("quarter ", "b")));
        mappings.keep(there, kept(mapping("Quarter", "c")));
        assertThat(mappings.at(List.of(here)))
                .extracting(one -> one.mapping().words().getFirst())
                .containsExactly("b");
        assertThat(mappings.at(List.of(here, there)))
                .extracting(one -> one.mapping().words().getFirst())
                .containsExactlyInAnyOrder("b", "c");
    }

    private static MappingRecords.Kept kept(Mapping mapping) {
        return new MappingRecords.Kept(mapping, mapping.columns());
    }

    @Test
    void runs_are_listed_newest_first_at_their_places() {
        PlaceId here = new PlaceId(UUID.randomUUID());
        ImportRun first = run(here);
        ImportRun second = run(here);
        runs.save(first);
        runs.save(second);
        runs.save(run(new PlaceId(UUID.randomUUID())));
        ImportRun.Counts counts = new ImportRun.Counts(
                9, 4, 1, 1, 1, 1, 1, 1, 5, Optional.of(LocalDate.of(2025, 4, 3)), Optional.empty());
        runs.save(first.ended(ImportRun.Outcome.DONE, counts));
        assertThat(runs.at(List.of(here))).containsExactly(second, first.ended(ImportRun.Outcome.DONE, counts));
        assertThat(runs.find(second.id())).contains(second);
    }

    @Test
    void an_upload_is_found_until_it_is_removed() {
        var kept = new UploadRecords.Kept(
                TimeOrderedId.next(), new PlaceId(UUID.randomUUID()), Optional.of(UUID.randomUUID()), "a.csv");
        uploads.keep(kept);
        assertThat(uploads.find(kept.id())).contains(kept);
        uploads.remove(kept.id());
        assertThat(uploads.find(kept.id())).isEmpty();
    }

    private static Mapping mapping(String name, String words) {
        return MappingJson.read("{ \"name\": \"" + name + "\", \"words\": \"" + words + "\" }");
    }

    private static ImportRun run(PlaceId place) {
        return new ImportRun(
                new JobId(TimeOrderedId.next()),
                place,
                "survey",
                "a.csv",
                UUID.randomUUID(),
                Instant.ofEpochMilli(1_760_000_000_000L),
                ImportRun.Outcome.RUNNING,
                ImportRun.Counts.none());
    }
}
