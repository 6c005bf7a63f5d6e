package org.folkmoot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.folkmoot.call.Admission;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.paper.PaperForm.Compared;
import org.folkmoot.paper.PaperForm.Stage;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.PaperSubmissions;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.submission.SubmittedStory.JourneyStep;
import org.folkmoot.submission.SubmittedStory.WrittenDownBy;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two entries of a form is settled, and the form is handed in once. */
@ProductTest
@Import(MovedClock.InPlace.class)
class PaperSettlingTest extends KeyedForms {

    @Autowired
    private WordSeal seal;

    @Autowired
    private JsonMapper json;

    @Test
    void keyed_alike_by_two_people_a_form_is_handed_in_with_every_field_of_the_paper() {
        PaperForm form = keyedTwice("17", full(), full());
        assertThat(form.stage()).isEqualTo(Stage.TO_SETTLE);
        assertThat(form.compared()).contains(new Compared(full().size(), full().size()));
        assertThat(as(tom, () -> settling.settling(form.id())).differing()).isEmpty();
        assertThat(as(tom, () -> settling.handIn(form.id())).stage()).isEqualTo(Stage.SENT);
        OwnWords told = told(form);
        SubmittedStory content = told.secret().latest().content();
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
                .contains(new WrittenDownBy(
                        "", WrittenDownBy.Relation.PAPER, WrittenDownBy.Answer.NO, WrittenDownBy.Answer.YES));
        assertThat(told.submission().consents().allows(ConsentUse.ANALYSE, calls.today()))
                .isTrue();
        assertThat(told.submission().consents().allows(ConsentUse.QUOTE_IN_PUBLIC, calls.today()))
                .as("no box was ticked")
                .isFalse();
        assertThat(told.secret().contact()).isEqualTo("12 Weir Lane, Marlow");
        assertThat(told.secret().name()).as("named without a name").isEmpty();
        assertThat(told.submission().consents().areComplete()).isTrue();
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
                .extracting(PaperForm::submission)
                .containsOnly(handedIn.getFirst().submission());
        assertThat(store.getCollection("tellings")
                        .countDocuments(new Document("call", call.id().value())))
                .isEqualTo(1);
        SubmittedStory content = told(form).secret().latest().content();
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
        assertThat(as(tom, () -> settling.handIn(form.id())).submission()).isPresent();
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
    void the_code_is_shown_until_it_is_given_and_what_its_author_erases_asks_for_the_paper_to_be_destroyed() {
        PaperForm form = keyedTwice("17", full(), full());
        as(tom, () -> settling.handIn(form.id()));
        PaperSubmissions.Slip slip = as(tom, () -> settling.slip(form.id())).orElseThrow();
        assertThat(slip.contact()).isEqualTo("12 Weir Lane, Marlow");
        as(tom, () -> settling.given(form.id()));
        assertThat(as(tom, () -> settling.slip(form.id()))).isEmpty();
        words.erase(new AuthorCredential.ByCode(slip.code()));
        PaperForm erased = as(tom, () -> keying.find(form.id())).orElseThrow();
        assertThat(erased.stage()).isEqualTo(Stage.ERASED);
        assertThat(erased.submission()).isEmpty();
    }

    /** The key is destroyed once the form is written; whoever read it before must not be told that there is none. */
    @Test
    void whoever_reads_a_form_just_as_it_is_handed_in_finds_it_handed_in() {
        PaperForm form = keyedTwice("17", full(), full());
        AtomicBoolean first = new AtomicBoolean(true);
        PaperBook late = new PaperBook(
                new PaperRecords(store) {
                    @Override
                    Optional<Stored> find(PaperFormId id) {
                        Optional<Stored> read = super.find(id);
                        if (first.getAndSet(false)) {
                            as(tom, () -> settling.handIn(id));
                        }
                        return read;
                    }
                },
                seal,
                json);
        assertThat(late.find(form.id()).orElseThrow().form().isHandedIn()).isTrue();
    }

    @Test
    void whoever_changes_a_form_just_as_it_is_handed_in_changes_the_form_as_it_is_then() {
        PaperForm form = keyedTwice("17", full(), full());
        AtomicBoolean first = new AtomicBoolean(true);
        assertThatThrownBy(() -> new PaperBook(new PaperRecords(store), seal, json).change(form.id(), kept -> {
                    if (kept.form().isHandedIn()) {
                        throw new PaperRefused(PaperRefused.Reason.DONE_ALREADY);
                    }
                    if (first.getAndSet(false)) {
                        as(tom, () -> settling.handIn(form.id()));
                    }
                    return kept.with(PaperWords.none());
                }))
                .hasMessage("DONE_ALREADY");
    }
}
