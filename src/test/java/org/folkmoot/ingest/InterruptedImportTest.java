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
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

/** An import may break off at any write: brought in again, nothing is lost and nothing comes in twice. */
@ProductTest
@Import(InterruptedImportTest.Store.class)
@TestPropertySource(properties = "folkmoot.import.batch=4")
class InterruptedImportTest extends ImportedFiles {

    private static final int ROWS = 11;

    @TestConfiguration
    static class Store {
        @Bean
        static BeanPostProcessor breakableStore() {
            return BreakableStore.inPlaceOfTheStore();
        }
    }

    @Autowired
    private MongoTemplate store;

    @TempDir
    private Path folder;

    private PlaceId place;
    private int sets;

    @BeforeEach
    void somewhere() {
        asProduct(() -> place = places.all().stream()
                .findFirst()
                .map(Place::id)
                .orElseGet(() -> places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id()));
    }

    @Test
    void a_first_import_cut_off_at_any_write_is_made_whole_by_the_next() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            boolean broke = brokenOff(set, file(rows("first")), write, when);
            Job again = bringIn(set, file(rows("first")));
            assertThat(again.figures().get("changed"))
                    .as("write %d, %s", write, when)
                    .isZero();
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void changes_cut_off_at_any_write_reach_the_store_with_the_next_import() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            boolean broke = brokenOff(set, file(rows("second")), write, when);
            bringIn(set, file(rows("second")));
            assertWhole(set, rows("second"));
            return broke;
        });
    }

    @Test
    void a_file_that_changed_between_two_attempts_ends_as_its_last_state_says() {
        asProduct(() -> {
            for (int write = 1; write <= 9; write++) {
                String set = nextSet();
                brokenOff(set, file(rows("first")), write, BreakableStore.When.AFTER_THE_WRITE);
                brokenOff(set, file(rows("second")), Math.max(1, 9 - write), BreakableStore.When.BEFORE_THE_WRITE);
                bringIn(set, file(rows("third")));
                assertWhole(set, rows("third"));
            }
        });
    }

    @Test
    void taking_out_cut_off_at_any_write_is_finished_by_taking_out_again_and_leaves_nothing_behind() {
        atEachWrite(BreakableStore.When.AFTER_THE_WRITE, (write, when) -> {
            String set = nextSet();
            JobId run = bringIn(set, file(rows("first"))).id();
            boolean broke = takingOutBreaksOff(run, write, when);
            await(imports.takeOut(run));
            assertThat(said(set)).isEmpty();
            assertThat(imports.run(run).orElseThrow().outcome()).isEqualTo(ImportRun.Outcome.TAKEN_OUT);
            assertThat(bringIn(set, file(rows("first"))).figures()).containsEntry("new", (long) ROWS);
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void taking_out_changes_cut_off_at_any_write_ends_with_the_words_of_before_and_nothing_of_the_others() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            List<Testimony> before = of(set);
            JobId run = bringIn(set, file(more("second"))).id();
            assertThat(of(set)).hasSize(ROWS + 2).isNotEqualTo(before);
            boolean broke = takingOutBreaksOff(run, write, when);
            await(imports.takeOut(run));
            String cut = "write %d, %s".formatted(write, when);
            assertThat(of(set)).as(cut).isEqualTo(before);
            assertThat(keptOf(run)).as(cut + ": what is kept of earlier words").isZero();
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void half_taken_out_changes_brought_in_again_are_whole() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            JobId run = bringIn(set, file(rows("second"))).id();
            boolean broke = takingOutBreaksOff(run, write, when);
            bringIn(set, file(rows("second")));
            assertWhole(set, rows("second"));
            return broke;
        });
    }

    @Test
    void half_taken_out_and_brought_in_again_is_whole() {
        atEachWrite(BreakableStore.When.BEFORE_THE_WRITE, (write, when) -> {
            String set = nextSet();
            JobId run = bringIn(set, file(rows("first"))).id();
            boolean broke = takingOutBreaksOff(run, write, when);
            bringIn(set, file(rows("first")));
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void what_was_taken_away_by_hand_does_not_come_back_with_the_next_file() {
        asProduct(() -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            TestimonyId gone = testimonies().stream()
                    .filter(said -> said.source().equals(set))
                    .findFirst()
                    .orElseThrow()
                    .id();
            testimonies.remove(List.of(gone));
            bringIn(set, file(rows("first")));
            bringIn(set, file(rows("second")));
            assertThat(said(set)).hasSize(ROWS - 1);
        });
    }

    @Test
    void what_was_taken_away_after_an_import_that_was_cut_off_does_not_come_back_either() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            boolean broke = brokenOff(set, file(rows("first")), write, when);
            bringIn(set, file(rows("first")));
            testimonies.remove(testimonies().stream()
                    .filter(said -> said.source().equals(set))
                    .map(Testimony::id)
                    .toList());
            bringIn(set, file(rows("first")));
            bringIn(set, file(rows("second")));
            assertThat(said(set)).as("write %d, %s", write, when).isEmpty();
            return broke;
        });
    }

    private interface Attempt {
        /** Whether the store broke. */
        boolean broke(int write, BreakableStore.When when);
    }

    private void atEachWrite(Attempt attempt) {
        Stream.of(BreakableStore.When.values()).forEach(when -> atEachWrite(when, attempt));
    }

    private void atEachWrite(BreakableStore.When when, Attempt attempt) {
        asProduct(() -> {
            int write = 1;
            while (attempt.broke(write, when)) {
                write++;
            }
        });
    }

    private boolean takingOutBreaksOff(JobId run, int write, BreakableStore.When when) {
        breakable().breakAt(write, when);
        await(imports.takeOut(run));
        boolean broke = breakable().isBroken();
        breakable().mend();
        return broke;
    }

    /** How many comments are kept as they were before the run. */
    private long keptOf(JobId run) {
        return store.getCollection("testimonies_earlier")
                .countDocuments(Filters.and(Filters.gt("_id", run + "/"), Filters.lt("_id", run + "0")));
    }

    private void assertWhole(String set, Map<String, String> rows) {
        assertThat(said(set)).containsExactlyInAnyOrderElementsOf(rows.values());
        Job again = bringIn(set, file(rows));
        assertThat(again.figures()).containsEntry("unchanged", (long) ROWS);
        assertThat(said(set)).containsExactlyInAnyOrderElementsOf(rows.values());
    }

    private boolean brokenOff(String set, Path file, int write, BreakableStore.When when) {
        breakable().breakAt(write, when);
        Job job = await(imports.bringIn(command(set, file)));
        boolean broke = breakable().isBroken();
        breakable().mend();
        assertThat(job.state()).isEqualTo(broke ? JobState.FAILED : JobState.DONE);
        return broke;
    }

    private Job bringIn(String set, Path file) {
        Job job = await(imports.bringIn(command(set, file)));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        return job;
    }

    private TestimonyImport command(String set, Path file) {
        Mapping mapping = MappingJson.read(
                "{ \"name\": \"" + set + "\", \"id\": [\"id\"], \"words\": \"words\", \"contributor\": \"who\" }");
        return new TestimonyImport(place, file, "comments.csv", mapping);
    }

    /** Every third row says something of its own in each state of the file. */
    private static Map<String, String> rows(String state) {
        return IntStream.range(0, ROWS)
                .boxed()
                .collect(Collectors.toMap(
                        at -> "id-%02d".formatted(at),
                        at -> at % 3 == 0 ? "Row " + at + " in its " + state + " state" : "Row " + at,
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** The same with two rows more. */
    private static Map<String, String> more(String state) {
        Map<String, String> rows = new TreeMap<>(rows(state));
        rows.put("id-11", "Row of the " + state + " state alone");
        rows.put("id-12", "Another of the " + state + " state alone");
        return rows;
    }

    private Path file(Map<String, String> rows) {
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

    private String nextSet() {
        sets++;
        return "set " + sets + " " + System.identityHashCode(this);
    }

    private List<String> said(String set) {
        return of(set).stream().map(Testimony::words).toList();
    }

    private List<Testimony> of(String set) {
        return testimonies().stream().filter(said -> said.source().equals(set)).toList();
    }

    private List<Testimony> testimonies() {
        List<Testimony> all = new ArrayList<>();
        testimonies.readAll(1000, all::addAll);
        return all;
    }

    private BreakableStore breakable() {
        return (BreakableStore) store;
    }

    private Job await(JobId id) {
        return jobs.await(id, 60).orElseThrow();
    }

    private void asProduct(Runnable work) {
        callers.runAs(new Caller.Product("test"), work);
    }
}
