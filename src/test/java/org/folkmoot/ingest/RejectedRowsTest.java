package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.ingest.ImportRun.RejectedFile;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.ingest.UploadRecords.ImportFileRetention;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.testimony.ErasureParticipant;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Rows that could not come in say who said them: whole they are for the person who brought the file, everybody else gets the reasons. */
@ProductTest
class RejectedRowsTest extends ImportedFiles {

    private static final String NAME = "Rosa Quillfeather";
    private static final String TELEPHONE = "07700 900461";
    private static final String WORDS = "Nobody rang me back";

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private ImportFileRetention erased;

    @Autowired
    private DataFolder folder;

    private PlaceId place;
    private Caller.Account owner;

    @BeforeEach
    void somebodyWorksSomewhere() {
        place = SomePlace.of(callers, places).id();
        owner = worker(Role.SERVICE_DESIGNER);
    }

    @Test
    void only_the_person_who_brought_the_file_gets_its_rows_whole() {
        for (String faulty : List.of("rejectRow", "leaveValueOut")) {
            JobId run = bringIn("c-1," + NAME + ",31/02/2026," + WORDS + "," + TELEPHONE, "id", faulty);

            assertThat(rejectedFor(owner, run))
                    .contains(NAME, WORDS, "31/02/2026")
                    .doesNotContain(TELEPHONE);
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
    void nothing_of_rejected_rows_lies_in_plain_text_beside_the_store() throws IOException {
        JobId run = bringIn("c-1," + NAME + ",31/02/2026," + WORDS + "," + TELEPHONE, "id", "rejectRow");
        assertThat(rejectedFor(owner, run)).contains(WORDS);
        try (Stream<Path> kept = Files.list(folder.imports().resolve("rejected"))) {
            List<Path> files = kept.filter(file -> file.toString().contains(run.toString()))
                    .toList();
            assertThat(files).hasSize(2);
            for (Path file : files) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(NAME, WORDS, TELEPHONE, "31/02/2026");
            }
        }
    }

    @Test
    void cells_that_may_stand_under_the_wrong_heading_are_told_to_nobody_else() {
        JobId run = bringIn("c-1,oops," + NAME + ",01/02/2026," + WORDS + "," + TELEPHONE, "id", "rejectRow");

        assertThat(rejectedFor(owner, run)).contains(NAME).doesNotContain(TELEPHONE);
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

    @Test
    void nothing_of_them_follows_once_somebody_in_them_is_erased_while_they_are_fetched() {
        JobId run = bringIn(
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "c-" + i + "," + NAME + ",31/02/2026," + WORDS + "," + TELEPHONE)
                        .collect(Collectors.joining("\n")),
                "id",
                "rejectRow");
        int whole = rejectedFor(owner, run).length();
        ByteArrayOutputStream slow = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                erased.remove(new ErasureParticipant.Traces(List.of(WORDS), List.of()));
            }
        };

        callers.runAs(
                owner,
                () -> assertThatThrownBy(() -> imports.writeRejectedRows(run, slow))
                        .as("so that the browser knows the file for cut off")
                        .isInstanceOf(IOException.class));
        assertThat(slow.size()).isLessThan(whole / 10);
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
