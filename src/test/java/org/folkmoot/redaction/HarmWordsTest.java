package org.folkmoot.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmWordsTest {

    @Test
    void they_point_to_a_place_in_the_text() {
        String told = "It was late. He hit me and I did not feel safe there.";
        assertThat(HarmWords.in(told).stream().map(place -> place.in(told))).containsExactly("hit me", "not feel safe");
    }

    @Test
    void a_word_inside_another_is_no_place() {
        assertThat(HarmWords.in("The rapeseed field, a therapist, my grape juice, an absolute drape"))
                .isEmpty();
    }

    @Test
    void a_disclosure_can_do_without_any_of_them() {
        assertThat(HarmWords.in("I dread the evenings when he comes in.")).isEmpty();
    }
}
