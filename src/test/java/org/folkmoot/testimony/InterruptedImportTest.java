package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
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
class InterruptedImportTest {

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

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestimonyImports imports;

    @Autowired
    private Testimonies testimonies;

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
        asProduct(() -> {
            for (BreakableStore.When when : BreakableStore.When.values()) {
                boolean broke = true;
                for (int write = 1; broke; write++) {
                    String set = nextSet();
                    broke = brokenOff(set, file(rows("first")), write, when);
                    Job again = bringIn(set, file(rows("first")));
                    assertThat(again.figures().get("changed"))
                            .as("write %d, %s", write, when)
                            .isZero();
                    assertWhole(set, rows("first"));
                }
            }
        });
    }

    @Test
    void changes_cut_off_at_any_write_reach_the_store_with_the_next_import() {
        asProduct(() -> {
            for (BreakableStore.When when : BreakableStore.When.values()) {
                boolean broke = true;
                for (int write = 1; broke; write++) {
                    String set = nextSet();
                    bringIn(set, file(rows("first")));
                    broke = brokenOff(set, file(rows("second")), write, when);
                    bringIn(set, file(rows("second")));
                    assertWhole(set, rows("second"));
                }
            }
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
        asProduct(() -> {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                String set = nextSet();
                JobId run = bringIn(set, file(rows("first"))).id();
                breakable().breakAt(write, BreakableStore.When.AFTER_THE_WRITE);
                await(imports.takeOut(run));
                broke = breakable().isBroken();
                breakable().mend();
                await(imports.takeOut(run));
                assertThat(said(set)).isEmpty();
                assertThat(imports.run(run).orElseThrow().outcome()).isEqualTo(ImportRun.Outcome.TAKEN_OUT);
                assertThat(bringIn(set, file(rows("first"))).figures()).containsEntry("new", (long) ROWS);
                assertWhole(set, rows("first"));
            }
        });
    }

    @Test
    void half_taken_out_and_brought_in_again_is_whole() {
        asProduct(() -> {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                String set = nextSet();
                JobId run = bringIn(set, file(rows("first"))).id();
                breakable().breakAt(write, BreakableStore.When.BEFORE_THE_WRITE);
                await(imports.takeOut(run));
                broke = breakable().isBroken();
                breakable().mend();
                bringIn(set, file(rows("first")));
                assertWhole(set, rows("first"));
            }
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
        asProduct(() -> {
            for (BreakableStore.When when : BreakableStore.When.values()) {
                boolean broke = true;
                for (int write = 1; broke; write++) {
                    String set = nextSet();
                    broke = brokenOff(set, file(rows("first")), write, when);
                    bringIn(set, file(rows("first")));
                    testimonies.remove(testimonies().stream()
                            .filter(said -> said.source().equals(set))
                            .map(Testimony::id)
                            .toList());
                    bringIn(set, file(rows("first")));
                    bringIn(set, file(rows("second")));
                    assertThat(said(set)).as("write %d, %s", write, when).isEmpty();
                }
            }
        });
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
        return testimonies().stream()
                .filter(said -> said.source().equals(set))
                .map(Testimony::words)
                .toList();
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
