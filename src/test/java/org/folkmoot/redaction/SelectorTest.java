package org.folkmoot.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.redaction.Selector.Anchor;
import org.junit.jupiter.api.Test;

class SelectorTest {

    private static final String TOLD =
            "The nurse rang twice. Nobody told my son \uD83D\uDE91 what would happen next, and we waited until morning.";

    @Test
    void words_are_found_where_they_were() {
        assertThat(of("what would happen").in(TOLD)).isEqualTo(new Anchor.Kept(at(TOLD, "what would happen")));
    }

    @Test
    void positions_count_code_points_as_the_w3c_does() {
        assertThat(of("what").position().start()).isEqualTo(TOLD.indexOf("what") - 1);
    }

    @Test
    void words_are_found_again_after_something_was_put_before_them() {
        String corrected = "It was in March. " + TOLD;
        assertThat(of("what would happen").in(corrected))
                .isEqualTo(new Anchor.Moved(at(corrected, "what would happen")));
    }

    @Test
    void of_words_that_stand_there_twice_the_ones_meant_are_found() {
        String told = "He was kind. She was cross. He was kind.";
        Selector second = Selector.of(told, new Span(told.lastIndexOf("He"), told.lastIndexOf("kind") + 4));
        String corrected = "Well: " + told;
        assertThat(second.in(corrected).found())
                .contains(new Span(corrected.lastIndexOf("He"), corrected.length() - 1));
    }

    @Test
    void words_that_were_corrected_are_found_by_what_is_around_them_and_said_to_be_reworded() {
        String corrected = TOLD.replace("my son", "my daughter");
        assertThat(of("my son").in(corrected)).isEqualTo(new Anchor.Reworded(at(corrected, "my daughter")));
    }

    @Test
    void words_that_are_no_longer_there_are_said_to_be_gone() {
        assertThat(of("my son").in("Something else was told.")).isEqualTo(new Anchor.Gone());
        assertThat(of("rang").in("A long time ago I rang the bell of another house"))
                .isEqualTo(new Anchor.Gone());
    }

    @Test
    void a_correction_brings_back_nothing_that_was_taken_out_unsaid() {
        RedactedText before =
                RedactedText.of(TOLD, List.of(Redaction.marked(at(TOLD, "my son"), IdentifierKind.OTHER)));
        assertThat(before.carriedTo("Yes. " + TOLD).text().words()).contains("told [a detail] ");
        assertThat(before.carriedTo("Something else").lost()).hasSize(1);
    }

    @Test
    void a_selector_never_cuts_a_character_in_two() {
        Selector half = Selector.of(TOLD, new Span(TOLD.indexOf('\uD83D'), TOLD.indexOf('\uD83D') + 1));
        assertThat(half.quote().exact()).isEqualTo("\uD83D\uDE91");
    }

    private static Selector of(String words) {
        return Selector.of(TOLD, at(TOLD, words));
    }

    private static Span at(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }
}
