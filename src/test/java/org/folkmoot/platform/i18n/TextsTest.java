package org.folkmoot.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void numbers_in_a_text_are_grouped_as_the_language_groups_them() {
        assertThat(texts.in(Languages.ENGLISH, "platform.job.of", 8941)).isEqualTo("of 8,941");
        assertThat(texts.in(Languages.WELSH, "platform.job.of", 8941)).isEqualTo("o 8,941");
    }

    @Test
    void one_thing_and_many_things_are_said_differently() {
        assertThat(texts.in(Languages.ENGLISH, "platform.errors.title", 1)).isEqualTo("There is a problem");
        assertThat(texts.in(Languages.ENGLISH, "platform.errors.title", 3)).isEqualTo("There are 3 problems");
    }

    @Test
    void a_text_nobody_wrote_shows_its_key_and_breaks_nothing() {
        assertThat(texts.in(Languages.WELSH, "platform.it's-not-there")).isEqualTo("platform.it's-not-there");
    }

    @Test
    void a_language_nobody_wrote_is_answered_in_english() {
        assertThat(texts.in(java.util.Locale.FRENCH, "platform.shell.menu")).isEqualTo("Menu");
    }

    @Test
    void what_people_are_called_goes_in_as_it_is_even_with_braces_and_quotes() {
        assertThat(texts.in(Languages.ENGLISH, "platform.page-title", "Anne O'Neill {0}"))
                .isEqualTo("Anne O'Neill {0} · Folkmoot");
    }
}
