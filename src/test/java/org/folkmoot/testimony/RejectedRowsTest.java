package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Rows that could not come in say who said them: whole they are for the person who brought the file, everybody else gets the reasons. */
@ProductTest
class RejectedRowsTest {

    private static final String NAME = "Rosa Quillfeather";
    private static final String TELEPHONE = "07700 900461";
    private static final String WORDS = "Nobody rang me back";

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private TestimonyImports imports;

    private PlaceId place;
    private Caller.Account owner;

    @BeforeEach
    void somebodyWorksSomewhere() {
        place = callers.as(
                new Caller.Product("test"),
                () -> places.create(NewPlace.called(
                                "Marlow Vale " + UUID.randomUUID(),
                                PlaceLevel.PLACE,
                                Optional.empty(),
                                Optional.empty()))
                        .id());
        owner = worker(Role.SERVICE_DESIGNER);
    }

    @Test
    void only_the_person_who_brought_the_file_gets_its_rows_whole() {
        for (String faulty : List.of("rejectRow", "leaveValueOut")) {
            JobId run = bringIn("c-1," + NAME + ",31/02/2026," + WORDS + "," + TELEPHONE, "id", faulty);

            assertThat(rejectedFor(owner, run)).contains(NAME, TELEPHONE, WORDS, "31/02/2026");
            assertThat(callers.as(owner, () -> imports.rejectedRows(run))).contains(RejectedFile.WHOLE_ROWS);
            workersBeside().forEach(colleague -> {
                assertThat(callers.as(colleague, () -> imports.rejectedRows(run)))
                        .contains(RejectedFile.REASONS);
                assertThat(rejectedFor(colleague, run))
                        .contains("c-1", "Date", "31/02/2026", "February has no day 31")
                        .doesNotContain(NAME, TELEPHONE, WORDS);
            });
        }
    }

    @Test
    void cells_that_may_stand_under_the_wrong_heading_are_told_to_nobody_else() {
        JobId run = bringIn("c-1,oops," + NAME + ",01/02/2026," + WORDS + "," + TELEPHONE, "id", "rejectRow");

        assertThat(rejectedFor(owner, run)).contains(NAME, TELEPHONE);
        workersBeside()
                .forEach(colleague -> assertThat(rejectedFor(colleague, run))
                        .contains("\n2,")
                        .doesNotContain(NAME, TELEPHONE, WORDS));
    }

    @Test
    void an_id_that_is_the_name_of_the_person_is_told_to_nobody_else() {
        JobId run = bringIn("c-1," + NAME + ",31/02/2026," + WORDS + "," + TELEPHONE, "who", "rejectRow");

        workersBeside()
                .forEach(colleague -> assertThat(rejectedFor(colleague, run))
                        .contains("31/02/2026")
                        .doesNotContain(NAME));
    }

    @Test
    void rights_are_asked_for_when_the_file_is_fetched() {
        JobId run = bringIn("c-1," + NAME + ",31/02/2026," + WORDS + "," + TELEPHONE, "id", "rejectRow");
        Caller.Account dismissed = new Caller.Account(owner.id(), owner.name(), Set.of());
        Caller.Account partner = worker(Role.PARTNER);

        for (Caller nobody : List.of(dismissed, partner)) {
            assertThatThrownBy(() -> rejectedFor(nobody, run)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Stream<Caller.Account> workersBeside() {
        return Stream.of(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.ADMINISTRATOR)
                .map(this::worker);
    }

    private Caller.Account worker(Role role) {
        Scope at = role == Role.ADMINISTRATOR ? Scope.everywhere() : place.scope();
        return new Caller.Account(UUID.randomUUID(), role.name(), Set.of(new Grant(role, at)));
    }

    private JobId bringIn(String row, String id, String faulty) {
        String csv = "id,who,said,words,telephone\n" + row + "\n";
        Mapping mapping = MappingJson.read("""
                { "name": "Comments %s", "id": ["%s"], "words": "words", "contributor": "who",
                  "date": { "column": "said", "order": "day/month/year" }, "faulty": "%s" }
                """.formatted(UUID.randomUUID(), id, faulty));
        JobId run = callers.as(owner, () -> {
            Upload upload =
                    files.take(place, "comments.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            return imports.bringIn(new TestimonyImport(place, upload.file(), upload.fileName(), mapping));
        });
        assertThat(callers.as(owner, () -> jobs.await(run, 60)).orElseThrow().state())
                .isEqualTo(JobState.DONE);
        return run;
    }

    private String rejectedFor(Caller caller, JobId run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        callers.runAs(caller, () -> {
            try {
                imports.writeRejectedRows(run, out);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
