package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.ingest.ColumnUse.DATE;
import static org.folkmoot.ingest.ColumnUse.FELT;
import static org.folkmoot.ingest.ColumnUse.ID;
import static org.folkmoot.ingest.ColumnUse.LEFT_OUT;
import static org.folkmoot.ingest.ColumnUse.SERVICE;
import static org.folkmoot.ingest.ColumnUse.THEME_NAMES;
import static org.folkmoot.ingest.ColumnUse.USES;
import static org.folkmoot.ingest.ColumnUse.WORDS;

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
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Real comments in the layouts of form tools and suppliers come in right by themselves. */
@ProductTest
@Import(MovedClock.InPlace.class)
class FormToolsTest extends ImportedFiles {

    private static final int ROWS = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Instant LATER = Instant.parse("2027-04-20T10:00:00Z");
    private static final List<String> ANSWERS =
            List.of("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know");
    private static final List<String> SERVICES = List.of("Community nursing", "GP surgeries", "Talking therapies");

    private static final List<String> QUESTIONS =
            List.of("Please tell us why you gave your answer", "Is there anything we could have done better?");

    /** What stands above the table. */
    private static final List<String> MERIDIAN = List.of(
            "\"Meridian: Friends and Family Test, comments\",,,,,",
            "Survey: FFT Community Services,,,,,",
            "Date range: 01/03/2026 - 30/03/2026,,,,,",
            ",,,,,");

    @TempDir
    private Path folder;

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private List<ImportKind> kinds;

    @Autowired
    private MovedClock clock;

    private List<String> comments = List.of();

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

    private String first(int row) {
        return comments.get(row);
    }

    private String second(int row) {
        return comments.get(ROWS + row);
    }

    /** One of the list after the other, over and over. */
    private static <T> T turn(List<T> of, int row) {
        return of.get(row % of.size());
    }

    /** Reads the table at a place whose directory holds the services. */
    private void comesIn(
            List<String> above, List<String> heading, IntFunction<List<String>> row, Consumer<IncomingFile> so) {
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

    private Path written(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String directory() {
        return SERVICES.stream()
                .map(name -> """
                        {"id": "%s", "name": "%s", "status": "active",
                         "organization": {"id": "%s", "name": "Trust", "description": "Helps."}}\
                        """.formatted(UUID.randomUUID(), name, UUID.randomUUID()))
                .collect(Collectors.joining(",", "{\"contents\": [", "]}"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String time(String pattern, int row) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK)
                .format(FIRST.plusDays(row).atTime(row % 24, 12, 33));
    }

    private static List<LocalDate> everyDay() {
        return IntStream.range(0, ROWS).mapToObj(FIRST::plusDays).toList();
    }

    private static void isRight(IncomingFile it) {
        it.doubts().comesIn(ROWS, Map.of());
        assertThat(it.days()).isEqualTo(everyDay());
    }

    /** Which services are in the directory under the names of the file, row by row. */
    private static void hasServices(IncomingFile it) {
        List<ServiceId> services =
                it.stored().stream().flatMap(row -> row.service().stream()).toList();
        assertThat(services).hasSize(ROWS);
        assertThat(Set.copyOf(services)).hasSize(SERVICES.size());
        assertThat(services.subList(0, SERVICES.size()))
                .isEqualTo(services.subList(SERVICES.size(), 2 * SERVICES.size()));
    }

    @Test
    void the_answers_of_a_google_form_come_in_as_it_hands_them_out() {
        String good = "What was good?";
        String better = "What could we do better?";
        String share = "May we share your comments?";
        List<String> topics = List.of("Waiting, Manner", "Waiting", "Food, Waiting, Parking");
        comesIn(
                List.of(),
                List.of(
                        "Timestamp",
                        "Email Address",
                        "Overall, how was your experience of our service?",
                        "Which topics is it about? Tick all that apply.",
                        good,
                        better,
                        share),
                row -> List.of(
                        time("yyyy/MM/dd h:mm:ss a 'GMT'", row),
                        "person" + row + "@example.org",
                        turn(ANSWERS, row),
                        turn(topics, row),
                        first(row),
                        second(row),
                        turn(List.of("Yes", "No"), row)),
                it -> {
                    it.holds(
                                    ROWS,
                                    Map.of(
                                            "Timestamp",
                                            DATE,
                                            "Email Address",
                                            LEFT_OUT,
                                            "Overall, how was your experience of our service?",
                                            FELT,
                                            "Which topics is it about? Tick all that apply.",
                                            THEME_NAMES,
                                            good,
                                            WORDS,
                                            better,
                                            WORDS,
                                            share,
                                            USES))
                            .doubts();
                    it.sketch().useValue("Yes", WordsUse.QUOTE_IN_PUBLIC);
                    it.sketch().useValue("No", WordsUse.ANALYSE);
                    it.comesIn(2 * ROWS, Map.of());
                    assertThat(it.words()).containsExactlyInAnyOrderElementsOf(comments);
                    assertThat(it.days()).hasSameElementsAs(everyDay());
                    assertThat(it.stored()).allSatisfy(row -> {
                        assertThat(row.question()).contains(comments.indexOf(row.words()) < ROWS ? good : better);
                        assertThat(row.person()).isEmpty();
                    });
                    StoredRow first = it.stored().getFirst();
                    assertThat(first.felt()).isEqualTo(Felt.ofStep(1));
                    assertThat(first.themes()).containsExactlyInAnyOrder("Waiting", "Manner");
                });
    }

    @Test
    void the_sheet_of_a_google_form_comes_in_too() {
        comesIn(
                List.of(),
                List.of(
                        "Timestamp",
                        "Email Address",
                        "Which service did you use?",
                        "How was it? ",
                        "Please tell us why you gave your answer"),
                row -> List.of(
                        time("dd/MM/yyyy HH:mm:ss", row),
                        "person" + row + "@example.org",
                        turn(SERVICES, row),
                        turn(ANSWERS, row),
                        first(row)),
                it -> {
                    isRight(it.holds(
                            ROWS,
                            Map.of(
                                    "Timestamp",
                                    DATE,
                                    "Email Address",
                                    LEFT_OUT,
                                    "Which service did you use?",
                                    SERVICE,
                                    "How was it?",
                                    FELT,
                                    "Please tell us why you gave your answer",
                                    WORDS)));
                    assertThat(it.words()).isEqualTo(comments.subList(0, ROWS));
                    hasServices(it);
                });
    }

    @Test
    void a_report_of_meridian_comes_in_under_its_titles_with_a_question_and_an_answer_a_row() {
        comesIn(
                MERIDIAN,
                List.of("Survey Date", "Location", "Survey", "Question", "Response", "Sentiment", "Comment ID"),
                row -> List.of(
                        time("dd/MM/yyyy", row),
                        turn(SERVICES, row),
                        "FFT Community Services",
                        turn(QUESTIONS, row),
                        first(row),
                        turn(List.of("Positive", "Neutral", "Negative"), row),
                        "M" + (40_000 + row)),
                it -> {
                    isRight(it.holds(
                                    ROWS,
                                    Map.of(
                                            "Survey Date",
                                            DATE,
                                            "Location",
                                            SERVICE,
                                            "Survey",
                                            LEFT_OUT,
                                            "Question",
                                            LEFT_OUT,
                                            "Response",
                                            WORDS,
                                            "Sentiment",
                                            FELT,
                                            "Comment ID",
                                            ID))
                            .leavesOut(LeftOut.Why.TITLE, LeftOut.Why.TITLE, LeftOut.Why.TITLE));
                    assertThat(it.words()).isEqualTo(comments.subList(0, ROWS));
                    assertThat(it.stored().subList(0, 3))
                            .extracting(StoredRow::felt)
                            .containsExactly(Felt.ofStep(2), Felt.ofStep(3), Felt.ofStep(4));
                    hasServices(it);
                });
    }

    @Test
    void a_report_of_meridian_comes_in_with_the_comment_beside_the_answer_too() {
        comesIn(
                MERIDIAN,
                List.of("Survey Date", "Location", "Specialty", "Question", "Answer", "Comment"),
                row -> List.of(
                        time("dd/MM/yyyy HH:mm", row),
                        turn(SERVICES, row),
                        "Adult",
                        "Overall, how was your experience of our service?",
                        turn(ANSWERS, row),
                        first(row)),
                it -> {
                    isRight(it.holds(
                                    ROWS,
                                    Map.of(
                                            "Survey Date",
                                            DATE,
                                            "Location",
                                            SERVICE,
                                            "Specialty",
                                            LEFT_OUT,
                                            "Question",
                                            LEFT_OUT,
                                            "Answer",
                                            FELT,
                                            "Comment",
                                            WORDS))
                            .leavesOut(LeftOut.Why.TITLE, LeftOut.Why.TITLE, LeftOut.Why.TITLE));
                    assertThat(it.words()).isEqualTo(comments.subList(0, ROWS));
                    hasServices(it);
                });
    }
}
