package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final UUID PLACE = new UUID(0x7000, 1);

    private final Seal seal = new Seal(InstallationSecret.given("a secret of thirty-two characters"));

    @Test
    void the_same_reference_has_the_same_pseudonym_after_a_restart() {
        Seal again = new Seal(InstallationSecret.given("a secret of thirty-two characters"));
        assertThat(again.pseudonym(PLACE, "survey", "17")).isEqualTo(seal.pseudonym(PLACE, "survey", "17"));
    }

    @Test
    void another_place_source_reference_or_installation_gives_another_pseudonym() {
        Seal other = new Seal(InstallationSecret.given("another secret of thirty-two characters"));
        assertThat(Set.of(
                        seal.pseudonym(PLACE, "survey", "17"),
                        seal.pseudonym(new UUID(0x7000, 2), "survey", "17"),
                        seal.pseudonym(PLACE, "survey1", "7"),
                        seal.pseudonym(PLACE, "survey", "18"),
                        other.pseudonym(PLACE, "survey", "17")))
                .hasSize(5);
    }

    @Test
    void a_pseudonym_is_a_uuid_of_version_8() {
        UUID pseudonym = seal.pseudonym(PLACE, "survey", "17");
        assertThat(pseudonym.version()).isEqualTo(8);
        assertThat(pseudonym.variant()).isEqualTo(2);
    }

    @Test
    void a_sealed_identity_opens_for_its_contributor_and_for_no_other() {
        UUID ann = seal.pseudonym(PLACE, "survey", "ann@example.org");
        UUID ben = seal.pseudonym(PLACE, "survey", "ben@example.org");
        Seal.Sealed one = seal.seal(ann, "survey\nann@example.org");
        assertThat(seal.open(ann, one)).isEqualTo("survey\nann@example.org");
        assertThatThrownBy(() -> seal.open(ben, one)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_installation_opens_nothing() {
        UUID ann = seal.pseudonym(PLACE, "survey", "ann@example.org");
        Seal other = new Seal(InstallationSecret.given("another secret of thirty-two characters"));
        assertThatThrownBy(() -> other.open(ann, seal.seal(ann, "survey\nann")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_contributor_has_a_key_of_their_own_and_the_same_words_never_look_the_same() {
        UUID ann = seal.pseudonym(PLACE, "survey", "ann@example.org");
        assertThat(seal.seal(ann, "survey\nann").wrappedKey())
                .isNotEqualTo(seal.seal(ann, "survey\nann").wrappedKey());
        assertThat(seal.seal(ann, "survey\nann").identity())
                .isNotEqualTo(seal.seal(ann, "survey\nann").identity());
    }

    @Test
    void the_set_of_pseudonyms_holds_what_was_added_and_nothing_else() {
        PseudonymSet set = new PseudonymSet();
        Set<UUID> expected = new HashSet<>();
        for (int at = 0; at < 20_000; at++) {
            UUID pseudonym = seal.pseudonym(PLACE, "survey", String.valueOf(at % 15_000));
            assertThat(set.add(pseudonym)).isEqualTo(expected.add(pseudonym));
        }
        assertThat(set.size()).isEqualTo(15_000);
        assertThat(expected).allMatch(set::contains);
        assertThat(set.contains(seal.pseudonym(PLACE, "survey", "15000"))).isFalse();
    }
}
