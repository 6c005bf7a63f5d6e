package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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

    @Test
    void the_map_of_pseudonyms_holds_what_was_put_first_and_nothing_else() {
        PseudonymMap map = new PseudonymMap();
        Map<UUID, Integer> expected = new HashMap<>();
        for (int at = 0; at < 20_000; at++) {
            UUID pseudonym = pseudonyms.of(PLACE, "survey", String.valueOf(at % 15_000));
            map.putIfAbsent(pseudonym, at);
            expected.putIfAbsent(pseudonym, at);
        }
        assertThat(map.size()).isEqualTo(15_000);
        assertThat(expected)
                .allSatisfy(
                        (pseudonym, number) -> assertThat(map.get(pseudonym)).isEqualTo(number));
        assertThat(map.contains(pseudonyms.of(PLACE, "survey", "15000"))).isFalse();
    }

    @Test
    void a_position_comes_back_from_its_number() {
        Position furthest = new Position(1_048_575, Position.MOST_IN_A_DRAWER - 1);
        assertThat(Position.of(furthest.number())).isEqualTo(furthest);
        assertThat(furthest.number()).isPositive();
    }
}
