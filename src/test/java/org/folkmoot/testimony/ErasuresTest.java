package org.folkmoot.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.Erasures.ErasurePreview;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Words may be taken back and people erased; what breaks off anywhere is carried on. */
class ErasuresTest extends BreakableErasures {

    @Test
    void the_preview_says_in_numbers_what_would_go_and_nothing_goes() {
        Person ann = person("ann of the preview");
        asProduct(() -> assertThat(imported.preview(place, "survey", "ann of the preview"))
                .isEqualTo(new ErasurePreview(3, 1, 1, 1)));
        assertThat(readable(ann)).hasSize(3);
    }

    @Test
    void of_an_erased_person_nothing_is_left_and_others_stay() {
        Person ann = person("ann");
        Person ben = person("ben");
        asProduct(() -> {
            assertThat(imported.erase(place, "survey", "ann", TakeBackReason.OWN_WISH)
                            .testimonies())
                    .isEqualTo(3);
            assertErased(ann);
            assertThat(imported.preview(place, "survey", "ann").isEmpty()).isTrue();
            assertThat(changes.at(Set.of(place))).isPresent();
            assertThat(changes.ofTheme(Set.of(place), THEME)).isPresent();
            assertThat(changes.ofService(SERVICE, place::equals)).isPresent();
            assertThat(changes.ofService(SERVICE, _ -> false)).isEmpty();
            assertThat(contributors.identity(ben.contributor().value())).isPresent();
        });
        assertThat(readable(ben)).hasSize(3);
    }

    @Test
    void erasing_somebody_reads_what_they_said_and_not_what_everybody_said() {
        person("ann who is one of many");
        BreakableStore read = (BreakableStore) store;
        assertThat(store.indexOps("testimonies").getIndexInfo())
                .anyMatch(index -> index.getIndexFields().getFirst().getKey().equals("by"));
        read.reads().clear();

        asProduct(() -> imported.erase(place, "survey", "ann who is one of many", TakeBackReason.OWN_WISH));

        assertThat(read.reads())
                .isNotEmpty()
                .allMatch(condition -> condition.matches("\\{\"(_id|by)\": .*") && !condition.contains("$gt"));
    }

    @Test
    void withdrawn_words_are_out_of_everything_and_stay_with_who_said_them_until_erased() {
        Person ann = person("ann who withdraws");
        asProduct(() -> {
            TestimonyId one = ann.testimonies().getFirst();
            erasures.withdraw(List.of(one), TakeBackReason.OWN_WISH);
            assertThat(readable(ann)).hasSize(2);
            assertThat(copies.forgotten).contains(one);
            assertThat(erasures.withdrawnBy(ann.contributor()))
                    .extracting(Testimony::id)
                    .containsExactly(one);
            assertThat(erasures.preview(ann.contributor()).testimonies()).isEqualTo(3);

            testimonies.write(List.of(), List.of(said(ann, one)));
            assertThat(readable(ann)).as("an import does not bring it back").hasSize(2);

            erasures.erase(List.of(ann.contributor()), TakeBackReason.OWN_WISH);
            assertErased(ann);
            assertThat(erasures.withdrawnBy(ann.contributor())).isEmpty();
        });
    }

    @Test
    void an_erasure_that_the_store_cut_off_is_carried_on_while_the_product_runs() {
        Person person = person("cut off by the store");
        assertThat(brokenOff(
                        () -> erasures.erase(List.of(person.contributor()), TakeBackReason.LAW),
                        2,
                        BreakableStore.When.BEFORE_THE_WRITE))
                .isTrue();
        assertThat(cutOff.unfinished()).hasSize(1);
        carriedOn.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!cutOff.unfinished().isEmpty()) {
            assertThat(System.nanoTime()).as("carried on in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
        carriedOn.stop();
        asProduct(() -> assertErased(person));
    }

    @Test
    void an_erasure_cut_off_at_any_write_is_carried_on() {
        for (BreakableStore.When when : BreakableStore.When.values()) {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                Person person = person("cut off " + when + write);
                asProduct(() -> erasures.withdraw(List.of(person.testimonies().getLast()), TakeBackReason.OWN_WISH));
                broke = brokenOff(() -> erasures.erase(List.of(person.contributor()), TakeBackReason.LAW), write, when);
                asProduct(() -> {
                    erasures.carryOn();
                    assertErased(person);
                    assertThat(erasures.carryOn()).as("nothing is left to do").isZero();
                });
            }
        }
    }

    @Test
    void a_withdrawal_cut_off_at_any_write_is_carried_on() {
        for (BreakableStore.When when : BreakableStore.When.values()) {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                Person person = person("withdrawal cut off " + when + write);
                broke = brokenOff(() -> erasures.withdraw(person.testimonies(), TakeBackReason.OWN_WISH), write, when);
                asProduct(() -> {
                    erasures.carryOn();
                    assertThat(readable(person)).isEmpty();
                    assertThat(erasures.withdrawnBy(person.contributor()))
                            .extracting(Testimony::id)
                            .containsExactlyInAnyOrderElementsOf(person.testimonies());
                });
            }
        }
    }

    @Test
    void only_an_administrator_of_the_place_erases_and_only_whom_the_source_knows() {
        person("ann of the administrator");
        for (Role role : List.of(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER)) {
            assertThatThrownBy(() -> as(role, () -> imported.preview(place, "survey", "ann of the administrator")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        as(Role.ADMINISTRATOR, () -> {
            assertThatThrownBy(() -> imported.preview(place, "survey", "nobody"))
                    .isInstanceOf(NotFound.class)
                    .hasMessageNotContaining("nobody ");
            assertThat(imported.erase(place, "survey", " ann of the administrator ", TakeBackReason.SOURCE)
                            .testimonies())
                    .isEqualTo(3);
        });
    }
}
