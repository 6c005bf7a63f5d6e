package org.folkmoot.testimony.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.care.MovedClock;
import org.folkmoot.testimony.paper.PaperForm.Compared;
import org.folkmoot.testimony.paper.PaperForm.Stage;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.JourneyStep;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.PaperDoor;
import org.folkmoot.testimony.telling.Retention;
import org.folkmoot.testimony.telling.TellingContent;
import org.folkmoot.testimony.telling.Told;
import org.folkmoot.testimony.telling.ToldThrough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Two people key a form; what they found alike counts, what differs is settled, and it is handed in once. */
@ProductTest
@Import(MovedClock.InPlace.class)
class PaperKeyingTest {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final String WORDS = "They rang on a Tuesday.\nNobody told the pharmacy.";

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private PaperKeying keying;

    @Autowired
    private PaperSettling settling;

    @Autowired
    private PaperBin bin;

    @Autowired
    private MyWords words;

    @Autowired
    private Retention retention;

    @Autowired
    private MongoTemplate store;

    @Autowired
    private MovedClock clock;

    private PlaceId place = new PlaceId(new UUID(0, 0));
    private Call call;
    private Caller.Account mair;
    private Caller.Account tom;

    @BeforeEach
    void aCall() {
        callers.runAs(PRODUCT, () -> {
            place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            call = calls.open(place, Told.terms());
        });
        mair = person(Role.FACILITATOR, place);
        tom = person(Role.CODER, place);
    }

    @Test
    void keyed_alike_by_two_people_a_form_is_handed_in_with_every_field_of_the_paper() {
        PaperForm form = keyedTwice("17", full(), full());
        assertThat(form.stage()).isEqualTo(Stage.TO_SETTLE);
        assertThat(form.compared()).contains(new Compared(full().size(), full().size()));
        assertThat(as(tom, () -> settling.settling(form.id())).differing()).isEmpty();
        assertThat(as(tom, () -> settling.handIn(form.id())).stage()).isEqualTo(Stage.SENT);
        OwnWords told = told(form);
        TellingContent content = told.secret().latest().content();
        assertThat(content.words()).isEqualTo(WORDS);
        assertThat(content.felt()).contains(4);
        assertThat(content.where()).isEqualTo("Ward 3");
        assertThat(content.shouldHave()).isEqualTo("A list for the pharmacy");
        assertThat(content.meanings()).containsExactly("waiting");
        assertThat(content.steps())
                .containsExactly(new JourneyStep(
                        "The ward sister",
                        Optional.empty(),
                        "",
                        "Sent him home",
                        Optional.of(3),
                        JourneyStep.WaitUnit.WEEKS,
                        Optional.empty(),
                        Optional.of(JourneyStep.ToldAgain.ALL)));
        assertThat(content.through())
                .contains(
                        new ToldThrough("", ToldThrough.Relation.PAPER, ToldThrough.Answer.NO, ToldThrough.Answer.YES));
        assertThat(told.telling().consents().allows(ConsentUse.ANALYSE, calls.today()))
                .isTrue();
        assertThat(told.telling().consents().allows(ConsentUse.QUOTE_IN_PUBLIC, calls.today()))
                .as("no box was ticked")
                .isFalse();
        assertThat(told.secret().contact()).isEqualTo("12 Weir Lane, Marlow");
        assertThat(told.secret().name()).as("named without a name").isEmpty();
        assertThat(told.telling().consents().areComplete()).isTrue();
    }

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
    void a_form_is_handed_in_once_every_difference_is_settled_and_only_once() throws Exception {
        PaperForm form = keyedTwice(
                "17",
                Map.of("words", "They rang on Tuesday.", "contact", "x", "use.ANALYSE", "YES"),
                Map.of("words", "They rang on Thursday.", "use.ANALYSE", "NO"));
        refused("NOT_SETTLED", () -> as(tom, () -> settling.handIn(form.id())));
        callers.runAs(tom, () -> settling.settle(form.id(), "words", "They rang on Tuesday last."));
        callers.runAs(tom, () -> settling.settle(form.id(), "contact", ""));
        callers.runAs(tom, () -> settling.settle(form.id(), "use.ANALYSE", "MAYBE"));
        callers.runAs(mair, () -> settling.settle(form.id(), "use.ANALYSE", "YES"));
        callers.runAs(mair, () -> settling.settle(form.id(), "language", "cy"));
        List<PaperForm> handedIn = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<PaperForm>> all = new ArrayList<>();
            for (Caller.Account keyer : List.of(mair, tom, mair, tom)) {
                all.add(people.submit(() -> as(keyer, () -> settling.handIn(form.id()))));
            }
            for (Future<PaperForm> one : all) {
                handedIn.add(one.get());
            }
        }
        assertThat(handedIn)
                .extracting(PaperForm::telling)
                .containsOnly(handedIn.getFirst().telling());
        assertThat(store.getCollection("tellings")
                        .countDocuments(new Document("call", call.id().value())))
                .isEqualTo(1);
        TellingContent content = told(form).secret().latest().content();
        assertThat(content.words()).isEqualTo("They rang on Tuesday last.");
        assertThat(content.language()).as("both keyed alike").isEqualTo("en");
        refused("DONE_ALREADY", () -> as(tom, () -> keying.begin(call.id(), "17")));
        refused("DONE_ALREADY", () -> as(tom, () -> settling.settling(form.id())));
    }

    @Test
    void what_was_written_for_somebody_needs_their_permission() {
        Map<String, String> answers = Map.of("words", WORDS, "writer", "A neighbour", "allowed", "YES");
        PaperForm form = keyedTwice("17", answers, answers);
        refused("NO_PERMISSION", () -> as(tom, () -> settling.handIn(form.id())));
        assertThat(store.getCollection("tellings")
                        .countDocuments(new Document("call", call.id().value())))
                .isZero();
    }

    @Test
    void a_form_may_be_keyed_after_the_close_and_into_a_call_for_invited_people() {
        callers.runAs(PRODUCT, () -> {
            calls.admit(call.id(), Admission.INVITED);
            calls.close(call.id());
        });
        clock.pass(Duration.ofDays(40));
        PaperForm form = keyedTwice("17", Map.of("words", WORDS), Map.of("words", WORDS));
        assertThat(as(tom, () -> settling.handIn(form.id())).telling()).isPresent();
    }

    @Test
    void somebody_who_asks_for_help_and_gives_no_way_to_reach_them_still_reaches_the_people_who_help() {
        Map<String, String> answers = Map.of("words", WORDS, "callBack", "YES");
        PaperForm form = keyedTwice("17", answers, answers);
        as(tom, () -> settling.handIn(form.id()));
        assertThat(told(form).secret().contact()).isEqualTo("? (17)");
    }

    @Test
    void nothing_that_was_keyed_stands_in_the_store_in_plain_and_once_handed_in_nothing_is_kept_twice() {
        PaperForm form = keyedTwice("17", Map.of("words", "zebra crossing"), Map.of("words", "zebra  crossing"));
        callers.runAs(tom, () -> settling.settle(form.id(), "words", "zebra"));
        for (String collection : List.of("paperForms", "audit")) {
            for (Document stored : store.getCollection(collection).find()) {
                assertThat(stored.toJson()).doesNotContain("zebra");
            }
        }
        as(tom, () -> settling.handIn(form.id()));
        Document kept = store.getCollection("paperForms")
                .find(new Document("_id", form.id().value()))
                .first();
        assertThat(kept).isNotNull().doesNotContainKey("sealed");
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
    void the_code_is_shown_until_it_is_given_and_what_its_author_erases_asks_for_the_paper_to_be_destroyed() {
        PaperForm form = keyedTwice("17", full(), full());
        as(tom, () -> settling.handIn(form.id()));
        PaperDoor.Slip slip = as(tom, () -> settling.slip(form.id())).orElseThrow();
        assertThat(slip.contact()).isEqualTo("12 Weir Lane, Marlow");
        as(tom, () -> settling.given(form.id()));
        assertThat(as(tom, () -> settling.slip(form.id()))).isEmpty();
        words.erase(new Opener.ByCode(slip.code()));
        PaperForm erased = as(tom, () -> keying.find(form.id())).orElseThrow();
        assertThat(erased.stage()).isEqualTo(Stage.ERASED);
        assertThat(erased.telling()).isEmpty();
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

    private static Map<String, String> full() {
        Map<String, String> all = new HashMap<>(Map.of(
                "language", "en",
                "words", WORDS,
                "felt", "4",
                "where", "Ward 3",
                "shouldHave", "A list for the pharmacy",
                "meanings", "waiting",
                "step.1.who", "The ward sister",
                "step.1.what", "Sent him home",
                "step.1.waited", "3",
                "step.1.unit", "WEEKS"));
        all.putAll(Map.of(
                "step.1.toldAgain", "ALL",
                "use.ANALYSE", "YES",
                "use.QUOTE_INSIDE", "NO",
                "use.BE_NAMED", "YES",
                "use.CONTACT", "YES",
                "use.CONTACT.until", "2099-03-31",
                "contact", "12 Weir Lane, Marlow"));
        return all;
    }

    private PaperForm keyedTwice(String number, Map<String, String> first, Map<String, String> second) {
        keyed(mair, number, first);
        return keyed(tom, number, second);
    }

    private PaperForm keyed(Caller keyer, String number, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(answers);
        all.putIfAbsent("language", "en");
        return as(keyer, () -> {
            PaperForm begun = keying.begin(call.id(), number);
            return keying.finish(begun.id(), new PaperAnswers(all));
        });
    }

    private OwnWords told(PaperForm form) {
        return words.open(new Opener.ByCode(
                as(tom, () -> settling.slip(form.id())).orElseThrow().code()));
    }

    private List<String> acts(PaperForm form) {
        List<String> acts = new ArrayList<>();
        for (Document entry : store.getCollection("audit").find()) {
            if (entry.getList("ids", UUID.class).contains(form.id().value())) {
                acts.add(entry.getString("act"));
            }
        }
        return acts;
    }

    private <T> T as(Caller caller, java.util.function.Supplier<T> work) {
        return callers.as(caller, work);
    }

    private static Caller.Account person(Role role, PlaceId at) {
        return new Caller.Account(UUID.randomUUID(), role.name(), Set.of(new Grant(role, at.scope())));
    }

    private static void refused(String reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(PaperRefused.class).hasMessage(reason);
    }
}
