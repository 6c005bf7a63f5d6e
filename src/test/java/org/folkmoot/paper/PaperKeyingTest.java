package org.folkmoot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.paper.PaperForm.Compared;
import org.folkmoot.paper.PaperKeying.DiscardReason;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Two people key a form, neither sees what the other keyed, and what they found alike counts. */
@ProductTest
@Import(MovedClock.InPlace.class)
class PaperKeyingTest extends KeyedForms {

    @Test
    void the_second_keyer_sees_nothing_of_the_first_entry_and_the_first_keyer_is_refused_a_second_one() {
        PaperForm form = keyed(mair, "17", Map.of("words", WORDS));
        assertThat(form.waitsForSecond()).isTrue();
        PaperForm same = as(tom, () -> keying.begin(call.id(), " 17 "));
        assertThat(same.id()).isEqualTo(form.id());
        PaperKeying.Mine blind = as(tom, () -> keying.mine(form.id()));
        assertThat(blind.answers().isEmpty()).isTrue();
        assertThat(blind.toString()).doesNotContain("Tuesday");
        refused("NOT_KEYED_TWICE", () -> as(tom, () -> settling.settling(form.id())));
        refused("SAME_PERSON", () -> as(mair, () -> keying.begin(call.id(), "17")));
        refused("NOT_YOURS", () -> as(mair, () -> keying.mine(form.id())));
        Caller.Account third = person(Role.CODER, place);
        refused("TWO_OTHERS", () -> as(third, () -> keying.begin(call.id(), "17")));
    }

    @Test
    void two_people_may_key_at_once_and_each_goes_on_where_they_stopped() {
        PaperForm form = as(mair, () -> keying.begin(call.id(), "17"));
        as(tom, () -> keying.begin(call.id(), "17"));
        callers.runAs(mair, () -> keying.save(form.id(), new PaperAnswers(Map.of("words", "They rang"))));
        callers.runAs(tom, () -> keying.save(form.id(), new PaperAnswers(Map.of("words", "They rung"))));
        as(mair, () -> keying.begin(call.id(), "17"));
        assertThat(as(mair, () -> keying.mine(form.id())).answers().of("words")).isEqualTo("They rang");
        assertThat(as(tom, () -> keying.mine(form.id())).answers().of("words")).isEqualTo("They rung");
    }

    @Test
    void of_many_who_begin_the_same_new_form_at_once_two_key_it() throws Exception {
        List<Caller.Account> keyers = List.of(
                person(Role.CODER, place),
                person(Role.CODER, place),
                person(Role.CODER, place),
                person(Role.CODER, place),
                person(Role.CODER, place));
        int begun = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> all = keyers.stream()
                    .map(keyer -> people.submit(() -> {
                        try {
                            as(keyer, () -> keying.begin(call.id(), "A-1"));
                            return 1;
                        } catch (PaperRefused refused) {
                            assertThat(refused.reason()).isEqualTo(PaperRefused.Reason.TWO_OTHERS);
                            return 0;
                        }
                    }))
                    .toList();
            for (Future<Integer> one : all) {
                begun += one.get();
            }
        }
        assertThat(begun).isEqualTo(2);
        assertThat(as(mair, () -> keying.list(call.id()))).hasSize(1);
    }

    @Test
    void white_space_at_the_ends_does_not_count_and_everything_else_does() {
        PaperForm form = keyedTwice(
                "17",
                Map.of("words", "  They rang. \n", "where", "ward 3", "when", "May"),
                Map.of("words", "They rang.", "where", "Ward 3", "when", "May  2026"));
        assertThat(form.compared()).contains(new Compared(4, 2));
        assertThat(as(mair, () -> settling.settling(form.id())).differing())
                .extracting(one -> one.field().key())
                .containsExactly("where", "when");
    }

    @Test
    void what_was_keyed_is_thrown_away_with_a_reason_until_the_form_is_handed_in() {
        PaperForm form = keyedTwice("17", Map.of("words", "one"), Map.of("words", "two"));
        assertThatThrownBy(() -> as(tom, () -> {
                    keying.discard(form.id(), new AccountId(mair.id()), DiscardReason.WRONG_FORM);
                    return 0;
                }))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        callers.runAs(mair, () -> keying.discard(form.id(), new AccountId(tom.id()), DiscardReason.WRONG_FORM));
        PaperForm left = as(mair, () -> keying.find(form.id())).orElseThrow();
        assertThat(left.waitsForSecond()).isTrue();
        keyed(tom, "17", Map.of("words", "one"));
        assertThat(as(mair, () -> keying.find(form.id())).orElseThrow().compared())
                .contains(new Compared(2, 2));
        callers.runAs(mair, () -> keying.discard(form.id(), new AccountId(tom.id()), DiscardReason.TWICE));
        callers.runAs(mair, () -> keying.discard(form.id(), new AccountId(mair.id()), DiscardReason.OWN_WISH));
        assertThat(as(mair, () -> keying.list(call.id()))).isEmpty();
        assertThat(acts(form)).contains("paper.discarded.wrong-form", "paper.discarded.own-wish");
        PaperForm handedIn = keyedTwice("17", Map.of("words", "x"), Map.of("words", "x"));
        as(tom, () -> settling.handIn(handedIn.id()));
        refused(
                "DONE_ALREADY",
                () -> as(tom, () -> {
                    keying.discard(handedIn.id(), new AccountId(tom.id()), DiscardReason.TRIED_OUT);
                    return 0;
                }));
    }

    @Test
    void a_form_left_half_way_goes_after_sixty_days_and_all_go_with_the_call() {
        PaperForm left = keyed(mair, "17", Map.of("words", WORDS));
        clock.pass(Duration.ofDays(50));
        PaperForm fresh = keyed(mair, "18", Map.of("words", WORDS));
        clock.pass(Duration.ofDays(15));
        callers.runAs(PRODUCT, bin::run);
        assertThat(as(mair, () -> keying.list(call.id())))
                .extracting(PaperForm::id)
                .containsExactly(fresh.id())
                .doesNotContain(left.id());
        Document copy = store.getCollection("paperForms")
                .find(new Document("_id", fresh.id().value()))
                .first();
        callers.runAs(mair, () -> retention.eraseAll(call.id()));
        assertThat(as(mair, () -> keying.list(call.id()))).isEmpty();
        store.getCollection("paperForms").insertOne(copy);
        assertThatThrownBy(() -> as(mair, () -> keying.mine(fresh.id())))
                .as("an older copy of the store opens no more")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_those_who_key_here_do_and_unknown_fields_are_left_out() {
        PaperForm form = keyed(mair, "17", Map.of("words", WORDS, "evil", "x", "felt", "9"));
        PaperAnswers again = as(tom, () -> {
            keying.begin(call.id(), "17");
            keying.save(form.id(), new PaperAnswers(Map.of("felt", "9", "evil", "x", "meanings", "waiting\nno such")));
            return keying.mine(form.id()).answers();
        });
        assertThat(again.given()).isEqualTo(Map.of("meanings", "waiting"));
        for (Caller other : List.<Caller>of(
                person(Role.PARTNER, place), person(Role.SERVICE_DESIGNER, place), new Caller.Anonymous())) {
            assertThatThrownBy(() -> callers.as(other, () -> keying.begin(call.id(), "99")))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> callers.as(other, () -> settling.settling(form.id())))
                    .isInstanceOf(RuntimeException.class);
        }
        refused("NUMBER_MISSING", () -> as(tom, () -> keying.begin(call.id(), "  ")));
        PaperForm empty = as(tom, () -> keying.begin(call.id(), "20"));
        refused("NOTHING_KEYED", () -> as(tom, () -> keying.finish(empty.id(), PaperAnswers.none())));
    }
}
