package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Real comments laid out as other tools do, on their way to a place whose directory holds the services. */
@ProductTest
@Import(MovedClock.InPlace.class)
abstract class ToolFiles extends ImportedFiles {

    static final int ROWS = 30;
    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final Instant LATER = Instant.parse("2027-04-20T10:00:00Z");
    static final List<String> ANSWERS =
            List.of("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know");
    static final List<String> SERVICES = List.of("Community nursing", "GP surgeries", "Talking therapies");

    @TempDir
    Path folder;

    @Autowired
    TestimonyFiles files;

    @Autowired
    List<ImportKind> kinds;

    @Autowired
    MovedClock clock;

    List<String> comments = List.of();

    @BeforeEach
    void realComments() {
        clock.pass(Duration.between(clock.instant(), LATER));
        Set<String> words = new LinkedHashSet<>();
        CsvFile real = CsvFile.open(RealComments.file("comments/nhs-phase1.csv"));
        int feedback = real.form().indexOf("feedback").orElseThrow();
        real.read(row -> {
            String said = row.cell(feedback).strip().replace("\r\n", "\n");
            if (said.length() > 25) {
                words.add(said);
            }
        });
        comments = words.stream().limit(2 * ROWS).toList();
    }

    String first(int row) {
        return comments.get(row);
    }

    String second(int row) {
        return comments.get(ROWS + row);
    }

    /** One of the list after the other, over and over. */
    static <T> T turn(List<T> of, int row) {
        return of.get(row % of.size());
    }

    /** Reads the table at a place whose directory holds the services. */
    void comesIn(List<String> above, List<String> heading, IntFunction<List<String>> row, Consumer<IncomingFile> so) {
        List<String> lines = new ArrayList<>(above);
        lines.add(line(heading));
        IntStream.range(0, ROWS).forEach(at -> lines.add(line(row.apply(at))));
        Path file = written("export.csv", lines);
        Path directory = written("services.json", List.of(directory()));
        callers.runAs(new Caller.Product("test"), () -> {
            PlaceId place = SomePlace.of(callers, places).id();
            ImportKind services = kinds.stream()
                    .filter(kind -> kind.kind().equals("services"))
                    .findFirst()
                    .orElseThrow();
            ImportRequest request =
                    new ImportRequest(new Scope.OfPlace(place.value()), directory, "services.json", Map.of());
            assertThat(jobs.await(services.start(request), 60).orElseThrow().state())
                    .isEqualTo(JobState.DONE);
            so.accept(new IncomingFile(files, imports, jobs, place, file));
        });
    }

    Path written(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String directory() {
        return SERVICES.stream()
                .map(name -> """
                        {"id": "%s", "name": "%s", "status": "active",
                         "organization": {"id": "%s", "name": "Trust", "description": "Helps."}}\
                        """.formatted(UUID.randomUUID(), name, UUID.randomUUID()))
                .collect(Collectors.joining(",", "{\"contents\": [", "]}"));
    }

    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    static String time(String pattern, int row) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK)
                .format(FIRST.plusDays(row).atTime(row % 24, 12, 33));
    }

    static List<LocalDate> everyDay() {
        return IntStream.range(0, ROWS).mapToObj(FIRST::plusDays).toList();
    }

    static void isRight(IncomingFile it) {
        it.doubts().comesIn(ROWS, Map.of());
        assertThat(it.days()).isEqualTo(everyDay());
    }

    /** Which services are in the directory under the names of the file, row by row. */
    static void hasServices(IncomingFile it) {
        List<ServiceId> services =
                it.stored().stream().flatMap(row -> row.service().stream()).toList();
        assertThat(services).hasSize(ROWS);
        assertThat(Set.copyOf(services)).hasSize(SERVICES.size());
        assertThat(services.subList(0, SERVICES.size()))
                .isEqualTo(services.subList(SERVICES.size(), 2 * SERVICES.size()));
    }
}
