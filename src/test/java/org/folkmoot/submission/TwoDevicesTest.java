package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.submission.Consent.Answer;
import org.folkmoot.submission.SubmissionContent.CallBack;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.submission.Submissions.SentWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person writes on a phone and a laptop, and neither takes anything from the other. */
class TwoDevicesTest extends TwoDevices {

    @Test
    void a_phone_that_was_away_does_not_send_over_what_the_laptop_added() {
        submissions.save(call.link(), laptop, 2, Told.words("It began on a Monday. And went on."));
        refused(Reason.NEWER_ON_SERVER, () -> send(phone, 1, sending("It began on a Monday.", Answer.YES)));
        assertThat(submissions.draft(call.link(), phone).orElseThrow())
                .satisfies(draft -> assertThat(draft.stage()).isEqualTo(Submission.Stage.DRAFT))
                .satisfies(draft -> assertThat(draft.content().words()).isEqualTo("It began on a Monday. And went on."))
                .satisfies(draft -> assertThat(draft.revision()).isEqualTo(2));
    }

    @Test
    void having_seen_both_the_phone_sends_them_joined() {
        submissions.save(call.link(), laptop, 2, Told.words("From the laptop."));
        send(phone, 2, sending("From the phone. From the laptop.", Answer.YES));
        assertThat(words()).containsExactly("From the phone. From the laptop.");
    }

    @Test
    void a_save_whose_answer_was_lost_is_nobody_elses() {
        submissions.save(call.link(), phone, 2, Told.words("It began on a Monday. Then Tuesday."));
        assertThat(send(phone, 1, sending("It began on a Monday. Then Tuesday.", Answer.YES))
                        .code())
                .isNotNull();
    }

    @Test
    void sent_from_both_the_answers_that_allow_less_count_whichever_came_first() {
        send(laptop, 1, sending("It began on a Monday.", Answer.YES));
        SentWords second = send(phone, 1, sending("It began on a Monday.", Answer.NO));
        assertThat(second.narrowed())
                .containsExactlyInAnyOrder(
                        ConsentUse.ANALYSE, ConsentUse.QUOTE_INSIDE, ConsentUse.QUOTE_IN_PUBLIC, ConsentUse.CONTACT);
        assertThat(allowed()).isEmpty();
        assertThat(submissions.draft(call.link(), laptop).orElseThrow().narrowed())
                .as("what the laptop is told when it looks")
                .contains(ConsentUse.QUOTE_IN_PUBLIC);
        assertThat(acts()).containsExactly(Submission.Kind.SENT, Submission.Kind.SENT_AGAIN);
    }

    @Test
    void answers_that_allow_less_count_even_where_there_is_no_room_for_the_words_that_came_with_them() {
        send(laptop, 1, sending("From the laptop.", Answer.YES));
        limits.spent(RateLimiter.Kind.KEPT_FROM_ADDRESS, "198.51.100." + ADDRESSES.get(), 200_000);
        assertThatThrownBy(() -> send(phone, 1, sending("From the phone.", Answer.NO)))
                .isInstanceOf(Refusal.class)
                .hasMessage("TOO_MUCH");
        assertThat(allowed()).isEmpty();
        assertThat(words()).containsExactly("From the laptop.");
        assertThat(acts()).containsExactly(Submission.Kind.SENT, Submission.Kind.SENT_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"From the laptop.", "From the phone."})
    void answers_that_allow_less_count_even_where_too_much_was_sent_from_the_address(String words) {
        send(laptop, 1, sending("From the laptop.", Answer.YES));
        limits.spent(RateLimiter.Kind.SEND_FROM_ADDRESS, "198.51.100." + ADDRESSES.get(), 1_000);
        assertThatThrownBy(() -> send(phone, 1, sending(words, Answer.NO)))
                .isInstanceOf(Refusal.class)
                .hasMessage("TOO_MANY_TRIES");
        assertThat(allowed()).isEmpty();
        assertThat(words()).containsExactly("From the laptop.");
        assertThat(acts()).containsExactly(Submission.Kind.SENT, Submission.Kind.SENT_AGAIN);
    }

    @Test
    void a_second_sending_that_allows_more_is_told_that_less_counts() {
        send(laptop, 1, sending("It began on a Monday.", Answer.NO));
        SentWords second = send(phone, 1, sending("It began on a Monday.", Answer.YES));
        assertThat(second.narrowed()).contains(ConsentUse.QUOTE_IN_PUBLIC, ConsentUse.ANALYSE);
        assertThat(allowed()).isEmpty();
        assertThat(acts()).containsExactly(Submission.Kind.SENT);
    }

    @Test
    void of_two_ends_the_earlier_counts() {
        LocalDate year = calls.today().plusYears(1);
        send(laptop, 1, until("It began on a Monday.", Optional.empty()));
        send(phone, 1, until("It began on a Monday.", Optional.of(year)));
        assertThat(own().submission().consents().of(ConsentUse.ANALYSE).flatMap(Consent::until))
                .contains(year);
        send(laptop, 1, until("It began on a Monday.", Optional.of(year.plusYears(1))));
        assertThat(own().submission().consents().of(ConsentUse.ANALYSE).flatMap(Consent::until))
                .contains(year);
    }

    @Test
    void less_counts_until_the_person_says_otherwise_and_a_late_answer_does_not_unsay_it() {
        Sending wide = sending("It began on a Monday.", Answer.YES);
        send(phone, 1, sending("It began on a Monday.", Answer.NO));
        mine.allow(laptop, Map.of(ConsentUse.ANALYSE, new Sending.Wish(Answer.YES, Optional.empty())));
        assertThat(allowed()).containsExactly(ConsentUse.ANALYSE);
        SentWords late = send(phone, 1, sending("It began on a Monday.", Answer.NO));
        assertThat(allowed()).as("the phone never heard that it was sent").containsExactly(ConsentUse.ANALYSE);
        assertThat(late.narrowed()).isEmpty();
        assertThat(send(laptop, 1, wide).narrowed()).isNotEmpty();
    }

    @Test
    void other_words_after_sending_are_refused_until_their_author_has_seen_those_that_were_sent() {
        send(laptop, 1, sending("From the laptop.", Answer.YES));
        Sending other = sending("From the phone.", Answer.NO);
        refused(Reason.ALREADY_SENT, () -> send(phone, 1, other));
        assertThat(words()).containsExactly("From the laptop.");
        assertThat(allowed()).as("the answers that allow less count at once").isEmpty();
        DraftSaved there = submissions.draft(call.link(), phone).orElseThrow();
        assertThat(there.stage()).isEqualTo(Submission.Stage.WAITING);
        assertThat(there.content().words()).isEqualTo("From the laptop.");

        send(phone, there.revision(), other);
        assertThat(words()).containsExactly("From the laptop.", "From the phone.");
        assertThat(acts()).containsExactly(Submission.Kind.SENT, Submission.Kind.SENT_AGAIN, Submission.Kind.CORRECTED);
        refused(Reason.ALREADY_SENT, () -> send(laptop, there.revision(), sending("A third.", Answer.NO)));
    }

    @Test
    void a_correction_sent_twice_is_one_version() {
        send(laptop, 1, sending("From the laptop.", Answer.YES));
        long seen = submissions.draft(call.link(), phone).orElseThrow().revision();
        send(phone, seen, sending("From both.", Answer.YES));
        send(phone, seen, sending("From both.", Answer.YES));
        send(laptop, 1, sending("From the laptop.", Answer.YES));
        assertThat(words()).containsExactly("From the laptop.", "From both.");
    }

    @Test
    void who_asks_to_be_contacted_on_the_second_device_has_asked_and_no_number_is_lost() {
        send(laptop, 1, sending("It began on a Monday.", Answer.YES));
        Sending asks = new Sending(
                Told.words("It began on a Monday."), Told.answers(Answer.YES), "", "01632 960 002", CallBack.ASKED_FOR);
        send(phone, 1, asks);
        assertThat(own().secret().callBack()).isEqualTo(CallBack.ASKED_FOR);
        assertThat(own().secret().contact()).isEqualTo("01632 960 001; 01632 960 002");
        assertThat(store.getCollection("disclosures")
                        .countDocuments(
                                new Document("_id", own().submission().id().value())))
                .isEqualTo(1);
    }

    @Test
    void a_number_that_was_taken_off_on_the_private_page_does_not_come_back_with_a_late_sending() {
        send(phone, 1, sending("It began on a Monday.", Answer.YES));
        mine.allow(laptop, Map.of(), new AuthorDetails(Optional.empty(), Optional.of("robin@example.org")));
        send(phone, 1, sending("It began on a Monday.", Answer.YES));
        assertThat(own().secret().contact()).isEqualTo("robin@example.org");
    }

    @Test
    void of_two_that_send_other_words_at_once_one_wins_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 10; round++) {
            begin();
            List<Object> outcomes = atOnce(
                    () -> send(phone, 1, sending("From the phone.", Answer.YES)),
                    () -> send(laptop, 1, sending("From the laptop.", Answer.NO)));
            assertThat(outcomes).filteredOn(SentWords.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Reason.class::isInstance).containsExactly(Reason.ALREADY_SENT);
            assertThat(words()).hasSize(1);
            assertThat(allowed()).isEmpty();
        }
    }

    @Test
    void a_draft_deleted_on_the_laptop_is_not_sent_by_the_phone() {
        submissions.discard(call.link(), laptop);
        refused(Reason.ERASED, () -> send(phone, 1, sending("It began on a Monday.", Answer.YES)));
    }

    @Test
    void sending_costs_no_try_at_a_code() {
        for (int guess = 0; guess < 40; guess++) {
            try {
                tries.counted(Optional.empty());
            } catch (Refusal _) {
                break;
            }
        }
        assertThat(send(phone, 1, sending("It began on a Monday.", Answer.YES)).readBy())
                .isPresent();
    }

    @Test
    void a_correction_from_a_page_opened_before_another_one_is_refused_and_an_addition_is_not() {
        send(laptop, 1, sending("As it was.", Answer.YES));
        long seen = own().submission().revision();
        mine.write(laptop, seen, Told.words("As one window has it."), Submission.Kind.CORRECTED);
        refused(
                Reason.NEWER_ON_SERVER,
                () -> mine.write(laptop, seen, Told.words("As the other has it."), Submission.Kind.CORRECTED));
        mine.add(laptop, "And more.");
        assertThat(words())
                .containsExactly("As it was.", "As one window has it.", "As one window has it.\n\nAnd more.");
    }

    @Test
    void a_yes_to_being_contacted_or_named_needs_a_number_or_a_name() {
        send(phone, 1, sending("It began on a Monday.", Answer.NO));
        Sending.Wish yes = new Sending.Wish(Answer.YES, Optional.empty());
        refused(
                Reason.CONTACT_MISSING,
                () -> mine.allow(
                        laptop,
                        Map.of(ConsentUse.CONTACT, yes),
                        new AuthorDetails(Optional.empty(), Optional.of(" "))));
        refused(Reason.NAME_MISSING, () -> mine.allow(laptop, Map.of(ConsentUse.BE_NAMED, yes)));
        mine.allow(
                laptop,
                Map.of(ConsentUse.CONTACT, yes, ConsentUse.BE_NAMED, yes),
                new AuthorDetails(Optional.of("Robin"), Optional.of("robin@example.org")));
        assertThat(own().secret().name()).isEqualTo("Robin");
        assertThat(allowed()).containsExactlyInAnyOrder(ConsentUse.CONTACT, ConsentUse.BE_NAMED);
    }
}
