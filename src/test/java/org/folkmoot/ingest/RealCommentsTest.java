package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.ingest.internal.ServiceTable;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The counts were taken from the files by a few lines of Python that know nothing of this code: {@code csv.DictReader}, cells with their
 * white space made one space and lower case, blank meaning empty, “did not answer” or “n/a”, {@code strptime("%d/%m/%Y")}, and
 * {@code collections.Counter}.
 */
@ProductTest
class RealCommentsTest extends ImportedFiles {

    @Autowired
    private List<ImportKind> kinds;

    @Autowired
    private Codebooks codebooks;

    @Test
    void the_friends_and_family_comments_come_in_with_people_services_themes_and_feelings() throws IOException {
        Path file = RealComments.file("comments/nhs-fft-v6.csv");
        Path services = RealComments.file("services/hsds3_pxt_services.json");
        String table = Files.readString(RealComments.file("services/comment-to-service.csv"));
        asProduct(() -> {
            PlaceId place = place("Where the comments were gathered");
            assertThat(await(start("services", place, services, Map.of())).state())
                    .isEqualTo(JobState.DONE);
            TestimonyImport command = new TestimonyImport(
                    place, file, "nhs-fft-v6.csv", ServiceTable.resolved(RealComments.mapping("nhs-fft-v6"), table));

            ImportSummary bill = imports.tryOut(command);
            assertThat(all(place)).as("a trial keeps nothing").isEmpty();
            assertThat(bill.rows()).isEqualTo(3979);
            assertThat(bill.fresh()).isEqualTo(3102);
            assertThat(bill.noAnswer().values()).containsExactlyInAnyOrder(620L, 251L, 5L, 1L);
            assertThat(bill.people()).isEqualTo(2077);
            assertThat(bill.services()).isEqualTo(30);
            assertThat(bill.flawed()).as("dates written month first").isEqualTo(117);
            assertThat(bill.rejected()).isZero();
            assertThat(bill.earliest()).contains(LocalDate.of(2021, 1, 11));
            assertThat(bill.latest()).contains(LocalDate.of(2022, 12, 7));
            assertThat(bill.newThemes()).hasSize(50);

            Job job = await(imports.bringIn(command));
            assertThat(job.state()).isEqualTo(JobState.DONE);
            List<Testimony> all = all(place);
            assertThat(all).hasSize(3102);
            assertThat(people(all)).hasSize(2077);
            assertThat(all.stream().flatMap(said -> said.said().stream())).hasSize(2985);
            assertThat(countBy(all, said -> said.felt().map(Felt::step).orElse(0)))
                    .isEqualTo(Map.of(0, 21L, 1, 1201L, 2, 735L, 3, 336L, 4, 682L, 5, 127L));
            assertThat(countBy(all, said -> said.services().getFirst()))
                    .hasSize(30)
                    .containsEntry(ServiceId.of("de1a7552-85ae-5e17-b78a-b3092636c0e5"), 759L)
                    .containsEntry(ServiceId.of("12f3a1cb-ca30-59e5-90f8-42eb9ee84375"), 683L)
                    .containsEntry(ServiceId.of("2029aec0-42bf-53cf-b9e2-d731e96ce26e"), 537L)
                    .containsEntry(ServiceId.of("49f76c5e-ebbf-5f3f-943b-5778c40da4e7"), 205L)
                    .containsEntry(ServiceId.of("e97ada19-dc0c-5b8e-81bb-91d6ea871b06"), 40L)
                    .containsEntry(ServiceId.of("58a7ccf1-313d-59dc-8501-3f5bee9dc9c4"), 4L);
            Map<String, Long> themes = themes(place, all);
            assertThat(codebooks.themesOf(place)).hasSize(50);
            assertThat(themes.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(4267);
            assertThat(themes)
                    .containsEntry("Positive experience & gratitude", 895L)
                    .containsEntry("Staff manner & personal attributes", 702L)
                    .containsEntry("Timeliness of care", 556L)
                    .containsEntry("Contacting services", 160L)
                    .containsEntry("Equality, Diversity & Inclusion", 25L)
                    .containsEntry("Patient appearance & grooming", 1L)
                    .doesNotContainKey("Parking");
            assertThat(rejected(job)).contains("10/17/2021", "Not a date as day/month/year", "without this value");

            Job again = await(imports.bringIn(command));
            assertThat(again.figures())
                    .containsEntry("new", 0L)
                    .containsEntry("changed", 0L)
                    .containsEntry("unchanged", 3102L);
            assertThat(all(place)).isEqualTo(all);
        });
    }

    @Test
    void malformed_criticality_of_the_first_round_is_listed_and_never_guessed() {
        Path file = RealComments.file("comments/nhs-phase1.csv");
        asProduct(() -> {
            PlaceId place = place("Where the first round was gathered");
            TestimonyImport command =
                    new TestimonyImport(place, file, "nhs-phase1.csv", RealComments.mapping("nhs-phase1"));

            ImportSummary bill = imports.tryOut(command);
            assertThat(bill.rows()).isEqualTo(4838);
            assertThat(bill.blank()).isEqualTo(1);
            assertThat(bill.rejected()).isEqualTo(17);
            assertThat(countBy(bill.rejections(), Rejection::value))
                    .isEqualTo(Map.of("-o", 10L, "-9", 3L, "NA", 2L, "cc", 1L, "A", 1L));
            assertThat(bill.fresh()).isEqualTo(4820);

            assertThat(await(imports.bringIn(command)).state()).isEqualTo(JobState.DONE);
            List<Testimony> all = all(place);
            assertThat(all).hasSize(4820);
            assertThat(people(all)).as("without contributors each row is one").hasSize(4820);
            // -4 is 9 of 10 steps from the best: 425 and so on by the scale from 5 to -5.
            assertThat(countBy(all, said -> said.felt().orElseThrow().step()))
                    .isEqualTo(Map.of(1, 425L, 2, 1561L + 521L, 3, 160L + 1282L + 123L, 4, 289L + 371L, 5, 88L));
            assertThat(themes(place, all))
                    .containsEntry("Care received", 1637L)
                    .containsEntry("Couldn't be improved", 623L)
                    .containsEntry("Transition/coordination", 63L)
                    .hasSize(9);
        });
    }

    private String rejected(Job job) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            imports.writeRejectedRows(job.id(), out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void asProduct(Runnable work) {
        callers.runAs(new Caller.Product("test"), work);
    }

    private PlaceId place(String name) {
        NewPlace place = NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty());
        return places.create(place).id();
    }

    private JobId start(String kind, PlaceId place, Path file, Map<String, String> options) {
        ImportKind found = kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return found.start(new ImportRequest(
                new Scope.OfPlace(place.value()), file, file.getFileName().toString(), options));
    }

    private Job await(JobId id) {
        return jobs.await(id, 120).orElseThrow();
    }

    private List<Testimony> all(PlaceId place) {
        List<Testimony> all = new ArrayList<>();
        testimonies.readAll(700, all::addAll);
        return all.stream().filter(said -> said.place().equals(place)).toList();
    }

    private static Set<ContributorId> people(List<Testimony> all) {
        return all.stream().map(Testimony::contributor).collect(Collectors.toSet());
    }

    private static <T, K> Map<K, Long> countBy(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private Map<String, Long> themes(PlaceId place, List<Testimony> all) {
        Map<ThemeId, String> names = new HashMap<>();
        for (Theme theme : codebooks.themesOf(place)) {
            names.put(theme.id(), theme.name());
        }
        return all.stream()
                .flatMap(said -> said.themes().stream())
                .collect(Collectors.groupingBy(names::get, Collectors.counting()));
    }
}
