package org.folkmoot.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void what_stands_in_square_brackets_in_one_line_is_a_placeholder() {
        String text = "I rang [a phone number], [Name redacted] said [no\nanswer] and [] and [[a name]].";
        assertThat(Placeholders.in(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly("[a phone number]", "[Name redacted]", "[a name]");
        assertThat(Placeholders.blanked(text)).hasSameSizeAs(text).doesNotContain("phone", "redacted", "a name");
    }

    @Test
    void words_become_a_placeholder_once() {
        assertThat(Placeholders.of("a nurse")).isEqualTo("[a nurse]");
        assertThat(Placeholders.of(" [a nurse] ")).isEqualTo("[a nurse]");
    }
}
