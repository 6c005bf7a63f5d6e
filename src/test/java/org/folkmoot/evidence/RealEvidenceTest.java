package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/**
 * Search on 3,102 real comments of 2,077 people. The counts were taken from the files by a few lines of Python that know nothing
 * of this code: {@code csv.DictReader}, {@code re} and sets of respondents.
 */
class RealEvidenceTest extends RealEvidence {

    @Test
    void people_and_comments_are_those_of_the_files() {
        EvidenceResult all = asCoder(() -> search.search(EvidenceQuery.all()));

        assertThat(all.people()).isEqualTo(Shown.exactly(2_077));
        assertThat(all.comments()).contains(3_102);
        assertThat(all.felt())
                .extracting(choice -> choice.value() + " " + choice.people())
                .containsExactly(
                        "LET_DOWN " + Shown.exactly(685),
                        "MIXED " + Shown.exactly(315),
                        "LOOKED_AFTER " + Shown.exactly(1_498));
        // Three more say it only in the headings of their form, which stand in square brackets and are nobody’s words.
        assertFound("ambulance", 236, 258);
        assertFound("waiting", 199, 215);
        assertFound("“call back”", 27, 28);
    }

    private void assertFound(String text, int people, int comments) {
        EvidenceResult found = asCoder(
                () -> search.search(EvidenceQuery.all().asking(text).matching(EvidenceQuery.Matching.ONLY_THESE)));
        assertThat(found.people()).as(text).isEqualTo(Shown.exactly(people));
        assertThat(found.comments()).as(text).contains(comments);
    }

    @Test
    void choices_combine_and_a_theme_at_a_service_has_the_people_of_the_files() {
        ThemeId timeliness = theme("Timeliness of care");
        EvidenceResult narrowed = asCoder(() ->
                search.search(EvidenceQuery.all().themes(Set.of(timeliness)).services(Set.of(PATIENT_TRANSPORT))));

        assertThat(narrowed.people()).isEqualTo(Shown.exactly(133));
        assertThat(narrowed.comments()).contains(144);
        assertThat(narrowed.services())
                .filteredOn(choice -> choice.value().id().equals(ONE_ONE_ONE))
                .singleElement()
                .satisfies(choice -> assertThat(choice.people()).isEqualTo(Shown.exactly(103)));
    }

    @Test
    void every_cell_of_the_matrix_counts_the_people_of_the_store() {
        List<Testimony> all = new ArrayList<>();
        callers.runAs(PRODUCT, () -> testimonies.readAll(1_000, all::addAll));
        CountsTable<Named<ThemeId>, Named<ServiceId>> matrix =
                asCoder(() -> beside.matrix(place, new Period.AllTime(), Sight.OWN));

        assertThat(matrix.rows()).hasSize(43);
        assertThat(matrix.columns()).hasSize(30);
        assertThat(matrix.total()).isEqualTo(Shown.exactly(2_077));
        for (CountsTable.Row<Named<ThemeId>> row : matrix.rows()) {
            for (int i = 0; i < matrix.columns().size(); i++) {
                ServiceId service = matrix.columns().get(i).id();
                Set<ContributorId> people = new HashSet<>();
                all.stream()
                        .filter(said -> said.themes().contains(row.head().id())
                                && said.services().equals(List.of(service)))
                        .forEach(said -> people.add(said.contributor()));
                assertThat(row.cells().get(i)).isEqualTo(Shown.exactly(people.size()));
            }
        }
    }

    @Test
    void a_service_designer_sees_every_number_and_a_partner_few_for_each_below_ten() {
        assertThat(asCoder(() -> beside.matrix(place, new Period.AllTime(), Sight.OWN)))
                .isEqualTo(
                        as(Role.SERVICE_DESIGNER, place, () -> beside.matrix(place, new Period.AllTime(), Sight.OWN)));
        CountsTable<Named<ThemeId>, Named<ServiceId>> matrix =
                as(Role.PARTNER, place, () -> beside.matrix(place, new Period.AllTime(), Sight.OWN));
        assertThat(as(Role.SERVICE_DESIGNER, place, () -> beside.matrix(place, new Period.AllTime(), Sight.PUBLIC)))
                .as("as the public would see it")
                .isEqualTo(matrix);
        List<Shown> cells =
                matrix.rows().stream().flatMap(row -> row.cells().stream()).toList();

        assertThat(cells).hasSize(43 * 30);
        assertThat(cells).filteredOn(Shown.Few.class::isInstance).hasSizeGreaterThan(321);
        assertThat(cells)
                .filteredOn(cell -> cell instanceof Shown.Exactly(int people) && people > 0)
                .isEmpty();
    }

    @Test
    void a_service_says_its_themes_over_time_and_its_typical_words() {
        Voices<ThemeId> voices = as(
                Role.SERVICE_DESIGNER,
                place,
                () -> beside.ofService(PATIENT_TRANSPORT, new Period.AllTime(), Sight.OWN));

        assertThat(voices.comments()).contains(759);
        assertThat(voices.typicalWords()).extracting(Voices.Typical::word).contains("driver", "transport");
        assertThat(voices.typicalWords()).allMatch(typical -> typical.people() >= 3);
        assertThat(voices.overTime().rows()).isNotEmpty();
    }

    @Test
    void each_role_gets_what_it_may() {
        assertThat(as(
                                Role.SERVICE_DESIGNER,
                                place,
                                () -> search.search(EvidenceQuery.all().asking("ambulance")))
                        .hits())
                .isNotEmpty();
        assertThat(as(
                                Role.SERVICE_DESIGNER,
                                elsewhere,
                                () -> search.search(EvidenceQuery.all().asking("ambulance")))
                        .hits())
                .isEmpty();
        assertThatThrownBy(() -> as(
                        Role.PARTNER,
                        place,
                        () -> search.search(EvidenceQuery.all().asking("ambulance"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Role.MEMBER, place, () -> beside.matrix(place, new Period.AllTime(), Sight.OWN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> as(Role.PARTNER, elsewhere, () -> beside.matrix(place, new Period.AllTime(), Sight.OWN)))
                .isInstanceOf(AccessDeniedException.class);

        Voices<ThemeId> counted =
                as(Role.PARTNER, place, () -> beside.ofService(PATIENT_TRANSPORT, new Period.AllTime(), Sight.OWN));
        assertThat(counted.under().rows()).isNotEmpty();
        assertThat(counted.words()).isEmpty();
        assertThat(counted.typicalWords()).isEmpty();
    }

    @Test
    void a_place_the_viewer_has_no_role_at_does_not_show_in_counts_either() {
        EvidenceResult nothing = as(
                Role.SERVICE_DESIGNER,
                elsewhere,
                () -> search.search(EvidenceQuery.all().services(Set.of(PATIENT_TRANSPORT))));

        assertThat(nothing.people()).isEqualTo(Shown.exactly(0));
        assertThat(nothing.themes()).isEmpty();
        assertThat(nothing.services()).isEmpty();
        assertThat(as(
                                Role.SERVICE_DESIGNER,
                                elsewhere,
                                () -> beside.ofService(PATIENT_TRANSPORT, new Period.AllTime(), Sight.OWN))
                        .people())
                .isEqualTo(Shown.exactly(0));
    }

    @Test
    void the_export_holds_every_comment_found_once_and_no_words_that_are_for_analysis_only() {
        List<ExportedComment> rows = new ArrayList<>();
        asCoder(() -> {
            search.export(EvidenceQuery.all().asking("ambulance"), ExportedComment.Purpose.INSIDE, rows::add);
            return rows;
        });

        assertThat(rows).hasSize(258).doesNotHaveDuplicates();
        assertThat(rows)
                .as("nobody was asked whether they may be quoted, so no words leave")
                .allMatch(row -> row.words().isEmpty());
    }
}
