package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.ingest.ImportRun.Undo;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.Imports;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Two surveys whose ids both begin at 1 are two surveys, until somebody says that they are one; and what an import did can be undone. */
@ProductTest
class SameSurveyTest extends ImportedFiles {

    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Imports kinds;

    @Autowired
    private ImportedPeople imported;

    @Autowired
    private MongoTemplate store;

    @TempDir
    private Path folder;

    private PlaceId place;

    @BeforeEach
    void somewhere() {
        place = SomePlace.of(callers, places).id();
    }

    @Test
    void an_export_of_another_installation_updates_by_its_ids_in_whichever_language_it_is_headed() throws IOException {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        Map<String, String> into = Map.of("into", "new");
        bringInExport(
                "Folkmoot: id,Said on,Words",
                into,
                one + ",2026-03-01,The nurse rang me back the same day",
                two + ",2026-03-02,'- nobody came at all to the house");
        Job again = bringInExport(
                "Folkmoot: dynodwr,Dywedwyd ar,Geiriau",
                Map.of("into", "export"),
                one + ",2026-03-01,The nurse rang me back the same evening",
                two + ",2026-03-02,'- nobody came at all to the house");
        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.figures())
                .containsEntry("new", 0L)
                .containsEntry("changed", 1L)
                .containsEntry("unchanged", 1L);
    }

    @Test
    void an_export_of_comments_that_are_here_is_refused_since_they_would_count_twice() throws IOException {
        bringIn(rows("ward", 20));
        List<Testimony> here = new ArrayList<>();
        callers.runAs(PRODUCT, () -> testimonies.readAll(100, here::addAll));
        long before = callers.as(PRODUCT, testimonies::count);
        for (String heading : List.of("Folkmoot: id,Said on,Words", "Folkmoot: dynodwr,Dywedwyd ar,Geiriau")) {
            assertThatThrownBy(() -> bringInExport(
                            heading,
                            Map.of("into", "new"),
                            UUID.randomUUID() + ",2026-03-01,Somebody else said this elsewhere",
                            here.getLast().id() + ",2026-03-02,The nurse rang me back the same day"))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("they would count twice");
        }
        assertThat(callers.as(PRODUCT, testimonies::count)).isEqualTo(before);
    }

    private Job bringInExport(String heading, Map<String, String> options, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), heading + "\n" + String.join("\n", rows) + "\n");
        List<String> columns = List.of(heading.split(",", -1));
        Map<String, String> all = new HashMap<>(options);
        all.put(
                "mapping",
                "{\"name\": \"export\", \"id\": [\"%s\"], \"words\": \"%s\", \"date\": {\"column\": \"%s\", \"order\": \"year-month-day\"}}"
                        .formatted(columns.getFirst(), columns.getLast(), columns.get(1)));
        return callers.as(
                PRODUCT,
                () -> jobs.await(kinds.start("testimony", place.toString(), file, "export.csv", all), 60)
                        .orElseThrow());
    }

    @Test
    void another_survey_under_the_same_mapping_overwrites_nothing_and_says_that_it_is_a_set_of_its_own() {
        bringIn(rows("ward", 20));

        Job second = bringIn(rows("surgery", 20));

        assertThat(second.figures()).containsEntry("new", 20L).containsEntry("changed", 0L);
        assertThat(second.notes()).anySatisfy(note -> assertThat(note).contains("a set of its own, “Survey (2)”"));
        assertThat(said().values()).filteredOn(words -> words.contains("ward")).hasSize(20);
        assertThat(said().values())
                .filteredOn(words -> words.contains("surgery"))
                .hasSize(20);
        Job again = bringIn(rows("surgery", 20));
        assertThat(again.figures()).containsEntry("new", 0L).containsEntry("unchanged", 20L);
    }

    @Test
    void a_file_comes_into_the_set_that_is_said_and_changes_what_is_there() {
        bringIn(rows("ward", 20));

        Job second = bringIn(rows("surgery", 20), Map.of("into", "survey"));

        assertThat(second.figures()).containsEntry("new", 0L).containsEntry("changed", 20L);
        assertThat(said().values())
                .hasSize(20)
                .allSatisfy(words -> assertThat(words).contains("surgery"));
    }

    @Test
    void a_set_that_is_not_here_is_refused_with_the_names_of_those_that_are() {
        bringIn(rows("ward", 2));
        assertThatThrownBy(() -> bringIn(rows("ward", 2), Map.of("into", "Surveys")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Survey");
    }

    @Test
    void new_is_a_set_of_its_own_even_if_nothing_would_change() {
        bringIn(rows("ward", 3));
        assertThat(bringIn(rows("ward", 3), Map.of("into", "new")).figures()).containsEntry("new", 3L);
        assertThat(said()).hasSize(6);
    }

    @Test
    void a_trial_shows_which_words_would_change_with_what_they_are_now() {
        bringIn(rows("ward", 20));
        ImportSummary bill = callers.as(PRODUCT, () -> imports.tryOut(command(rows("surgery", 25))));
        assertThat(bill.fresh()).isEqualTo(5);
        assertThat(bill.rewritten().rows()).isEqualTo(20);
        assertThat(bill.rewritten().examples())
                .hasSize(ImportSummary.Rewritten.MOST_EXAMPLES)
                .contains(new ImportSummary.Example(2, "Remark 1 about the ward", "Remark 1 about the surgery"));
    }

    @Test
    void an_undone_run_leaves_every_word_as_it_was_before_it() {
        bringIn(rows("ward", 20));
        Map<UUID, String> before = said();
        Job second = bringIn(rows("surgery", 25), Map.of("into", "Survey"));
        assertThat(undo(second)).isEqualTo(new Undo(5, 20, 0));

        assertThat(said()).isEqualTo(before);
        assertThat(bringIn(rows("ward", 20)).figures()).containsEntry("unchanged", 20L);
        assertThat(bringIn(rows("surgery", 25), Map.of("into", "Survey")).figures())
                .containsEntry("changed", 20L)
                .containsEntry("new", 5L);
    }

    @Test
    void what_another_file_changed_since_stays_when_a_run_is_undone() {
        Job first = bringIn(rows("ward", 3));
        bringIn(rows("surgery", 2), Map.of("into", "Survey"));
        assertThat(undo(first)).isEqualTo(new Undo(1, 0, 2));
        assertThat(said().values())
                .containsExactlyInAnyOrder("Remark 1 about the surgery", "Remark 2 about the surgery");
    }

    @Test
    void what_was_added_can_be_undone_after_what_was_changed_was() {
        Job first = bringIn(rows("ward", 3));
        Job second = bringIn(rows("surgery", 3), Map.of("into", "Survey"));
        undo(second);
        assertThat(undo(first)).isEqualTo(new Undo(3, 0, 0));
        assertThat(said()).isEmpty();
    }

    @Test
    void of_somebody_who_is_erased_no_earlier_words_are_kept_and_their_rows_are_told_apart_from_blank_ones() {
        String mapping = "{ \"name\": \"Named\", \"id\": [\"ID\"], \"words\": \"Comment\", \"contributor\": \"Who\" }";
        String file = "ID,Who,Comment\n1,p-1,First I waited\n2,p-2,She was kind\n3,p-3,\n";
        bringIn(file, Map.of("mapping", mapping));
        bringIn(file.replace("First I waited", "Then I waited"), Map.of("mapping", mapping, "into", "Named"));
        assertThat(earlier()).isEqualTo(1);

        callers.runAs(
                new Caller.Account(UUID.randomUUID(), "Ada", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere()))),
                () -> imported.erase(place, "Named", "p-1", TakeBackReason.OWN_WISH));

        assertThat(earlier()).isZero();
        Job again = bringIn(file, Map.of("mapping", mapping));
        assertThat(again.figures()).containsEntry("erased", 1L).containsEntry("blank", 1L);
        assertThat(said().values()).containsExactly("She was kind");
    }

    private long earlier() {
        return store.getCollection("testimonies_earlier").find().into(new ArrayList<>()).stream()
                .filter(one ->
                        place.value().equals(one.get("was", Document.class).get("place", UUID.class)))
                .count();
    }

    private Undo undo(Job run) {
        return callers.as(PRODUCT, () -> {
            Undo preview = imports.previewUndo(run.id());
            JobId undoing = imports.takeOut(run.id());
            assertThat(jobs.await(undoing, 60).orElseThrow().state()).isEqualTo(JobState.DONE);
            return preview;
        });
    }

    private Map<UUID, String> said() {
        List<Testimony> all = new ArrayList<>();
        callers.runAs(PRODUCT, () -> testimonies.readAll(1_000, all::addAll));
        return all.stream()
                .filter(said -> said.place().equals(place))
                .collect(Collectors.toMap(said -> said.id().value(), Testimony::words));
    }

    private static String rows(String about, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> at + ",Remark " + at + " about the " + about)
                .collect(Collectors.joining("\n", "ID,Comment\n", "\n"));
    }

    private Job bringIn(String csv) {
        return bringIn(csv, Map.of());
    }

    private Job bringIn(String csv, Map<String, String> more) {
        Map<String, String> options = new HashMap<>(more);
        options.putIfAbsent("mapping", MAPPING);
        return callers.as(PRODUCT, () -> {
            Job job = jobs.await(kinds.start("testimony", place.toString(), file(csv), "survey.csv", options), 60)
                    .orElseThrow();
            assertThat(job.state()).isEqualTo(JobState.DONE);
            return job;
        });
    }

    private static final String MAPPING = "{ \"name\": \"Survey\", \"id\": [\"ID\"], \"words\": \"Comment\" }";

    private TestimonyImport command(String csv) {
        return new TestimonyImport(place, file(csv), "survey.csv", MappingJson.read(MAPPING));
    }

    private Path file(String csv) {
        try {
            return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), csv);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
