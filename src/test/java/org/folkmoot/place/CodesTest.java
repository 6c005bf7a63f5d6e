package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.folkmoot.place.PartnerIdentifier.OdsCode;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Property
    void every_code_of_a_country_letter_and_eight_digits_is_taken(@ForAll("codes") String code) {
        assertThat(new GssCode(code).value()).isEqualTo(code);
    }

    @Property
    void a_code_that_lost_a_digit_is_refused_and_never_mended(@ForAll("codes") String code) {
        String shortened = code.substring(0, 3) + code.substring(4);
        assertThatThrownBy(() -> new GssCode(shortened))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining(shortened)
                .hasMessageContaining("8 characters")
                .hasMessageContaining("Look it up again");
    }

    @Property
    void no_other_text_is_taken_for_a_code(@ForAll @StringLength(max = 12) String text) {
        boolean sound = text.matches("[EWSNKJLM][0-9]{8}");
        assertThat(takes(text)).isEqualTo(sound);
    }

    @Test
    void a_code_says_what_kind_of_area_it_names_if_that_is_known() {
        assertThat(new GssCode("E08000009").area()).contains(GssCode.Area.METROPOLITAN_DISTRICT);
        assertThat(new GssCode("E99000001").area()).isEmpty();
    }

    @Test
    void the_error_is_there_in_welsh_too() {
        assertThatThrownBy(() -> new GssCode("E0800009"))
                .isInstanceOfSatisfying(
                        PlaceRefused.class,
                        refused -> assertThat(refused.in(Locale.of("cy"))).contains("E0800009", "8 nod"));
    }

    @Property
    void an_ods_code_is_taken_in_small_letters_and_with_blanks_around(@ForAll("odsCodes") String code) {
        assertThat(OdsCode.typed(" " + code.toLowerCase(Locale.ROOT) + " ").value())
                .isEqualTo(code);
    }

    @Test
    void an_ods_code_with_a_sign_in_it_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> new OdsCode("RX-6"))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining("RX-6")
                .hasMessageContaining("Take out spaces");
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of('E', 'W', 'S', 'N', 'K', 'J', 'L', 'M')
                .flatMap(letter -> Arbitraries.strings().numeric().ofLength(8).map(digits -> letter + digits));
    }

    @Provide
    Arbitrary<String> odsCodes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(3)
                .ofMaxLength(10);
    }

    private static boolean takes(String text) {
        try {
            return !new GssCode(text).value().isEmpty();
        } catch (PlaceRefused _) {
            return false;
        }
    }
}
