package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final UUID PLACE = new UUID(0x7000, 1);

    private final Pseudonyms pseudonyms = new Pseudonyms(InstallationSecret.given("a secret of thirty-two characters"));

    @Test
    void the_same_reference_has_the_same_pseudonym_after_a_restart() {
        Pseudonyms again = new Pseudonyms(InstallationSecret.given("a secret of thirty-two characters"));
        assertThat(again.of(PLACE, "survey", "17")).isEqualTo(pseudonyms.of(PLACE, "survey", "17"));
    }

    @Test
    void another_place_source_reference_or_installation_gives_another_pseudonym() {
        Pseudonyms other = new Pseudonyms(InstallationSecret.given("another secret of thirty-two characters"));
        assertThat(Set.of(
                        pseudonyms.of(PLACE, "survey", "17"),
                        pseudonyms.of(new UUID(0x7000, 2), "survey", "17"),
                        pseudonyms.of(PLACE, "survey1", "7"),
                        pseudonyms.of(PLACE, "survey", "18"),
                        other.of(PLACE, "survey", "17")))
                .hasSize(5);
    }

    @Test
    void a_pseudonym_is_a_uuid_of_version_8() {
        UUID pseudonym = pseudonyms.of(PLACE, "survey", "17");
        assertThat(pseudonym.version()).isEqualTo(8);
        assertThat(pseudonym.variant()).isEqualTo(2);
    }
}
