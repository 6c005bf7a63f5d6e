package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.Test;

/** What authors can do with their own words on their private page. */
class MyWordsTest extends PublishedSubmission {

    @Test
    void without_a_yes_to_analysis_the_words_are_gone_from_the_evidence_and_come_back_with_it() {
        mine.allow(author, Map.of(ConsentUse.ANALYSE, no()));
        assertThat(found()).isEmpty();
        mine.allow(author, Map.of(ConsentUse.ANALYSE, yes(Optional.empty())));
        assertThat(found()).isPresent();
    }

    @Test
    void a_no_to_one_use_leaves_the_others_and_every_answer_is_kept_with_its_date() {
        OwnWords own = mine.allow(author, Map.of(ConsentUse.QUOTE_IN_PUBLIC, no()));
        assertThat(found().orElseThrow().uses()).containsExactlyInAnyOrder(WordsUse.ANALYSE, WordsUse.QUOTE_INSIDE);
        assertThat(own.submission().consents().given())
                .filteredOn(consent -> consent.use() == ConsentUse.QUOTE_IN_PUBLIC)
                .extracting(Consent::answer)
                .containsExactly(Consent.Answer.YES, Consent.Answer.NO);
    }

    @Test
    void a_yes_that_would_end_before_today_is_refused() {
        assertThatThrownBy(() ->
                        mine.allow(author, Map.of(ConsentUse.ANALYSE, yes(Optional.of(LocalDate.of(2001, 1, 1))))))
                .isInstanceOf(SubmissionRefused.class);
        assertThat(found()).isPresent();
    }

    @Test
    void hidden_words_are_found_by_nobody_until_they_are_shown_again() {
        mine.hide(author);
        assertThat(found()).isEmpty();
        assertThat(mine.open(author).secret().latest().content().words()).isEqualTo(WORDS);
        mine.showAgain(author);
        assertThat(found()).isPresent();
    }

    @Test
    void words_taken_back_are_found_by_nobody_and_stay_with_their_author() {
        mine.withdraw(author);
        assertThat(found()).isEmpty();
        publish();
        assertThat(found()).as("publishing again does not overrule the author").isEmpty();
        assertThat(mine.open(author).secret().latest().content().words()).isEqualTo(WORDS);
    }

    @Test
    void a_correction_stands_beside_the_old_words_and_is_read_before_anyone_finds_it() {
        OwnWords own =
                mine.write(author, revision(), Told.words("Somebody did come, a day late."), Submission.Kind.CORRECTED);
        assertThat(own.secret().versions()).hasSize(2);
        assertThat(own.submission().stage()).isEqualTo(Submission.Stage.WAITING);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_story_takes_no_more_words_than_can_be_kept_of_it() {
        String longest = "so ".repeat(60_000);
        assertThatThrownBy(() -> {
                    for (int complaint = 0; complaint < 100; complaint++) {
                        mine.complain(author, longest);
                    }
                })
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SubmissionRefused.Reason.WORDS_TOO_LONG));
        assertThat(mine.open(author).secret().bytes()).isBetween(3_000_000L, 4_000_000L);
        assertThat(mine.hide(author).submission().standing()).isEqualTo(Submission.Standing.HIDDEN);
    }

    @Test
    void no_account_stands_beside_the_identity_of_the_words_that_its_person_erases() {
        Caller signedIn = new Caller.Account(new UUID(7, 7), "Robin", Set.of());
        callers.runAs(signedIn, () -> mine.erase(author));
        assertThat(store.getCollection("audit").find(new Document("act", "testimony.taken-back.own-wish")))
                .last()
                .satisfies(entry -> assertThat(entry.getString("who")).startsWith("product"));
    }

    @Test
    void what_is_erased_is_gone_with_its_code_and_its_key() {
        byte[] before = sealed();
        mine.erase(author);
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> mine.open(author)).isInstanceOf(SubmissionRefused.class);
        assertThat(store.getCollection("tellings").countDocuments(new Document("_id", id.value())))
                .isZero();
        assertThat(before).isNotEmpty();
    }

    @Test
    void every_act_of_the_author_is_kept_for_the_author_to_see() {
        mine.hide(author);
        mine.showAgain(author);
        mine.complain(author, "Nobody answered me");
        assertThat(mine.open(author).submission().acts())
                .extracting(Submission.Act::kind)
                .containsExactly(
                        Submission.Kind.SENT,
                        Submission.Kind.HIDDEN,
                        Submission.Kind.SHOWN_AGAIN,
                        Submission.Kind.COMPLAINED);
    }

    @Test
    void everything_told_in_answer_to_a_call_can_be_erased_at_once() {
        assertThat(callers.as(PRODUCT, () -> retention.eraseAll(call.id()))).isEqualTo(1);
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> mine.open(author)).isInstanceOf(SubmissionRefused.class);
    }

    private long revision() {
        return mine.open(author).submission().revision();
    }
}
