package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.BreakableStore;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

/** Imports into a store that can be cut off at any write. */
@ProductTest
@Import(BreakableImports.Store.class)
@TestPropertySource(properties = "folkmoot.import.batch=4")
abstract class BreakableImports extends ImportedFiles {

    static final int ROWS = 11;

    @TestConfiguration
    static class Store {
        @Bean
        static BeanPostProcessor breakableStore() {
            return BreakableStore.inPlaceOfTheStore();
        }
    }

    @Autowired
    MongoTemplate store;

    @TempDir
    Path folder;

    PlaceId place;
    int sets;

    @BeforeEach
    void somewhere() {
        asProduct(() -> place = places.all().stream()
                .findFirst()
                .map(Place::id)
                .orElseGet(() -> places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id()));
    }

    interface Attempt {
        /** Whether the store broke. */
        boolean broke(int write, BreakableStore.When when);
    }

    void atEachWrite(Attempt attempt) {
        Stream.of(BreakableStore.When.values()).forEach(when -> atEachWrite(when, attempt));
    }

    void atEachWrite(BreakableStore.When when, Attempt attempt) {
        asProduct(() -> {
            int write = 1;
            while (attempt.broke(write, when)) {
                write++;
            }
        });
    }

    boolean takingOutBreaksOff(JobId run, int write, BreakableStore.When when) {
        breakable().breakAt(write, when);
        await(imports.takeOut(run));
        boolean broke = breakable().isBroken();
        breakable().mend();
        return broke;
    }

    /** How many comments are kept as they were before the run. */
    long keptOf(JobId run) {
        return store.getCollection("testimonies_earlier")
                .countDocuments(Filters.and(Filters.gt("_id", run + "/"), Filters.lt("_id", run + "0")));
    }

    void assertWhole(String set, Map<String, String> rows) {
        assertThat(said(set)).containsExactlyInAnyOrderElementsOf(rows.values());
        Job again = bringIn(set, file(rows));
        assertThat(again.figures()).containsEntry("unchanged", (long) ROWS);
        assertThat(said(set)).containsExactlyInAnyOrderElementsOf(rows.values());
    }

    boolean brokenOff(String set, Path file, int write, BreakableStore.When when) {
        breakable().breakAt(write, when);
        Job job = await(imports.bringIn(command(set, file)));
        boolean broke = breakable().isBroken();
        breakable().mend();
        assertThat(job.state()).isEqualTo(broke ? JobState.FAILED : JobState.DONE);
        return broke;
    }

    Job bringIn(String set, Path file) {
        Job job = await(imports.bringIn(command(set, file)));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        return job;
    }

    TestimonyImport command(String set, Path file) {
        Mapping mapping = MappingJson.read(
                "{ \"name\": \"" + set + "\", \"id\": [\"id\"], \"words\": \"words\", \"contributor\": \"who\" }");
        return new TestimonyImport(place, file, "comments.csv", mapping);
    }

    /** Every third row says something of its own in each state of the file. */
    static Map<String, String> rows(String state) {
        return IntStream.range(0, ROWS)
                .boxed()
                .collect(Collectors.toMap(
                        at -> "id-%02d".formatted(at),
                        at -> at % 3 == 0 ? "Row " + at + " in its " + state + " state" : "Row " + at,
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** The same with two rows more. */
    static Map<String, String> more(String state) {
        Map<String, String> rows = new TreeMap<>(rows(state));
        rows.put("id-11", "Row of the " + state + " state alone");
        rows.put("id-12", "Another of the " + state + " state alone");
        return rows;
    }

    Path file(Map<String, String> rows) {
        StringBuilder csv = new StringBuilder("id,who,words\n");
        rows.forEach((id, words) -> csv.append(id)
                .append(",p")
                .append(id.charAt(4))
                .append(',')
                .append(words)
                .append('\n'));
        try {
            return Files.writeString(folder.resolve("comments-" + sets + ".csv"), csv);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String nextSet() {
        sets++;
        return "set " + sets + " " + System.identityHashCode(this);
    }

    List<String> said(String set) {
        return of(set).stream().map(Testimony::words).toList();
    }

    List<Testimony> of(String set) {
        return testimonies().stream().filter(said -> said.source().equals(set)).toList();
    }

    List<Testimony> testimonies() {
        List<Testimony> all = new ArrayList<>();
        testimonies.readAll(1000, all::addAll);
        return all;
    }

    BreakableStore breakable() {
        return (BreakableStore) store;
    }

    Job await(JobId id) {
        return jobs.await(id, 60).orElseThrow();
    }

    void asProduct(Runnable work) {
        callers.runAs(new Caller.Product("test"), work);
    }
}
