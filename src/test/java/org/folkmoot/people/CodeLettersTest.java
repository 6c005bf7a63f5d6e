package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Codes that are read out over the telephone and typed from a letter. */
class CodeLettersTest {

    @Test
    void the_letters_are_the_bits_in_fives_from_the_front() {
        byte[] bits = new byte[10];
        bits[0] = (byte) 0b00001_000;
        bits[9] = 0b000_11111;
        assertThat(CodeLetters.of(bits)).isEqualTo("100000000000000Z");
    }

    @Test
    void what_looks_alike_counts_as_the_same() {
        assertThat(CodeLetters.read("oO0i I1lL 2345–678.9")).contains("0001111123456789");
    }

    @Test
    void what_is_too_short_or_has_other_letters_is_no_code() {
        assertThat(CodeLetters.read("0000-0000-0000-000")).isEmpty();
        assertThat(CodeLetters.read("0000-0000-0000-000U")).isEmpty();
    }

    @Property
    void what_is_shown_is_read_back_however_it_is_typed(@ForAll @Size(32) byte[] random) {
        String letters = CodeLetters.of(random);
        String shown = CodeLetters.inFours(letters);
        assertThat(shown).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(CodeLetters.read(shown)).contains(letters);
        assertThat(CodeLetters.read(" " + shown.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .contains(letters);
        assertThat(CodeLetters.of(Arrays.copyOf(random, 10))).isEqualTo(letters);
    }
}
