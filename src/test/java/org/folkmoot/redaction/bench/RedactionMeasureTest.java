package org.folkmoot.redaction.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.HarmWords;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.bench.CommentWords.Half;
import org.folkmoot.redaction.bench.RedactionMeasure.Recall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds, with room, the figures of docs/decisions/0011. The benchmark measures more of it. */
class RedactionMeasureTest {

    private static final Path COMMENTS = Path.of("..", "shared", "data", "comments");

    @ParameterizedTest
    @EnumSource(names = {"NHS_NUMBER", "NATIONAL_INSURANCE_NUMBER", "EMAIL", "PHONE", "POSTCODE"})
    void of_numbers_and_addresses_put_into_real_comments_99_in_100_are_found(IdentifierKind kind) throws IOException {
        assertThat(heldOut().recall(kind, 300).share()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void in_the_comments_as_they_are_no_more_than_one_in_10_000_words_is_proposed_as_a_number_or_address()
            throws IOException {
        RedactionMeasure measure = heldOut();
        measure.proposedInTheComments().forEach((kind, counts) -> {
            int proposed = counts.values().stream().mapToInt(Integer::intValue).sum();
            double allowed = kind == IdentifierKind.NAME ? 60 : 1;
            assertThat(10_000.0 * proposed / measure.words()).as(kind.name()).isLessThanOrEqualTo(allowed);
        });
    }

    @Test
    void of_names_by_a_title_or_role_85_in_100_are_found() throws IOException {
        Map<String, Recall> recall = heldOut().names();
        Recall targeted = Stream.of(NamePlaces.TITLE_OR_ROLE, NamePlaces.ADDED_TITLE, NamePlaces.ADDED_ROLE)
                .map(recall::get)
                .reduce(new Recall(0, 0, 0), Recall::and);
        assertThat(targeted.of()).isGreaterThan(500);
        assertThat(targeted.share()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void the_detectors_know_no_name_of_the_benchmark() {
        assertThat(Stream.concat(MadeNames.GIVEN.stream(), MadeNames.FAMILY.stream()))
                .allSatisfy(
                        name -> assertThat(Detectors.propose("We talked of " + name + " all day.", LearnedNames.none()))
                                .isEmpty());
    }

    @Test
    void harm_words_point_to_few_places_in_real_comments() throws IOException {
        List<String> comments = CommentWords.read(comments());
        long pointed =
                comments.stream().filter(text -> !HarmWords.in(text).isEmpty()).count();
        assertThat(1000.0 * pointed / comments.size()).isBetween(1.0, 12.0);
    }

    private static RedactionMeasure heldOut() throws IOException {
        return new RedactionMeasure(CommentWords.read(comments()), Half.HELD_OUT, 20_261_122);
    }

    private static Path comments() {
        assumeTrue(Files.isDirectory(COMMENTS), () -> "Needs the real data: " + COMMENTS + " is not there");
        return COMMENTS;
    }
}
