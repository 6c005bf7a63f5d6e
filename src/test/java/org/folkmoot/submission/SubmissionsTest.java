package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.folkmoot.call.CallTerms;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.submission.Submissions.EntryLink;
import org.junit.jupiter.api.Test;

/** People tell at their own pace, with nothing but a link. */
class SubmissionsTest extends OpenCall {

    @Test
    void a_draft_comes_back_as_it_was_left() {
        AuthorCredential device = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), device, 1, Told.words("Dad came home"));
        submissions.save(call.link(), device, 2, Told.words("Dad came home on Thursday"));
        assertThat(submissions
                        .draft(call.link(), device)
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("Dad came home on Thursday");
    }

    @Test
    void a_draft_for_which_there_is_no_room_is_refused_and_what_was_kept_before_stays() {
        AuthorCredential device = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), device, 1, Told.words("Dad came home"));
        tries.spent(RateLimiter.Kind.KEPT_FROM_ADDRESS, "203.0.113." + ADDRESSES.get(), 200_000);
        assertThatThrownBy(() -> submissions.save(call.link(), device, 2, Told.words("Dad came home, ".repeat(200))))
                .isInstanceOf(Refusal.class)
                .hasMessage("TOO_MUCH");
        assertThatThrownBy(() -> submissions.save(
                        call.link(),
                        new AuthorCredential.ByDraft(Told.key()),
                        1,
                        Told.words("Another story. ".repeat(200))))
                .isInstanceOf(Refusal.class)
                .hasMessage("TOO_MUCH");
        assertThat(submissions
                        .draft(call.link(), device)
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("Dad came home");
        assertThat(submissions
                        .save(call.link(), device, 3, Told.words("Dad came"))
                        .revision())
                .as("what grows by nothing takes no room")
                .isEqualTo(3);
    }

    @Test
    void the_same_save_twice_is_saved_once_and_an_older_one_does_not_overwrite() {
        AuthorCredential device = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), device, 3, Told.words("third"));
        assertThat(submissions.save(call.link(), device, 3, Told.words("third")).revision())
                .isEqualTo(3);
        assertThatThrownBy(() -> submissions.save(call.link(), device, 2, Told.words("second")))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NEWER_ON_SERVER));
        assertThat(submissions
                        .draft(call.link(), device)
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("third");
    }

    @Test
    void days_later_a_draft_goes_on_from_another_device_with_the_code() {
        AuthorCredential device = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), device, 1, Told.words("Half of it"));
        PrivateCode code = submissions.pause(call.link(), device);
        AuthorCredential elsewhere =
                new AuthorCredential.ByCode(PrivateCode.read(code.shown().toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow());
        assertThat(submissions
                        .draft(call.link(), elsewhere)
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("Half of it");
        submissions.save(call.link(), elsewhere, 2, Told.words("All of it"));
        assertThat(submissions
                        .draft(call.link(), device)
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("All of it");
    }

    @Test
    void what_is_sent_many_times_at_once_is_there_once_with_one_code() throws Exception {
        DraftKey key = Told.key();
        Set<String> codes = new HashSet<>();
        try (ExecutorService devices = Executors.newFixedThreadPool(8)) {
            List<Future<PrivateCode>> sent = java.util.stream.IntStream.range(0, 16)
                    .mapToObj(_ -> devices.submit(() -> submissions.send(
                            call.link(), new AuthorCredential.ByDraft(key), Told.sending("Nobody came."))))
                    .toList();
            for (Future<PrivateCode> one : sent) {
                codes.add(one.get().shown());
            }
        }
        assertThat(codes).hasSize(1);
        assertThat(store.getCollection("tellings")
                        .countDocuments(new Document("call", call.id().value())))
                .isEqualTo(1);
    }

    @Test
    void what_is_told_stands_nowhere_in_the_store_in_plain() {
        submissions.send(
                call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending("The zebra nurse was kind"));
        for (Document stored : store.getCollection("tellings").find()) {
            assertThat(stored.toJson()).doesNotContain("zebra").doesNotContain("01632 960 001");
        }
    }

    @Test
    void a_draft_that_is_deleted_does_not_come_back_when_the_device_sends_late() {
        AuthorCredential device = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), device, 1, Told.words("I changed my mind"));
        submissions.discard(call.link(), device);
        assertThatThrownBy(() -> submissions.send(call.link(), device, Told.sending("I changed my mind")))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ERASED));
    }

    @Test
    void whoever_deletes_drafts_without_end_is_stopped_after_about_six_hundred() {
        assertThatThrownBy(() -> {
                    // A few more are allowed as time goes on.
                    for (int at = 0; at < 2_000; at++) {
                        submissions.discard(call.link(), new AuthorCredential.ByDraft(Told.key()));
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class,
                        tooOften -> assertThat(tooOften.reason()).isEqualTo(Refusal.Reason.TOO_MANY_TRIES));
    }

    @Test
    void a_code_that_was_renewed_opens_nothing() {
        PrivateCode first =
                submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending("Once"));
        PrivateCode second = mine.newCode(new AuthorCredential.ByCode(first)).code();
        assertThat(second).isNotEqualTo(first);
        assertThat(mine.open(new AuthorCredential.ByCode(second))
                        .secret()
                        .latest()
                        .content()
                        .words())
                .isEqualTo("Once");
        assertThatThrownBy(() -> mine.open(new AuthorCredential.ByCode(first))).isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void whoever_guesses_codes_is_stopped_after_thirty() {
        int opened = 0;
        int stopped = 0;
        for (int guess = 0; guess < 60; guess++) {
            byte[] random = new byte[32];
            new java.util.Random(guess).nextBytes(random);
            try {
                mine.open(new AuthorCredential.ByCode(PrivateCode.of(random)));
                opened++;
            } catch (SubmissionRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.CODE_UNKNOWN);
            } catch (Refusal tooOften) {
                assertThat(tooOften.reason()).isEqualTo(Refusal.Reason.TOO_MANY_TRIES);
                stopped++;
            }
        }
        assertThat(opened).isZero();
        assertThat(stopped).isEqualTo(30);
    }

    @Test
    void a_right_code_opens_after_any_number_of_wrong_ones() {
        PrivateCode code =
                submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending("Mine"));
        for (int guess = 0; guess < 60; guess++) {
            byte[] random = new byte[32];
            new java.util.Random(1_000 + guess).nextBytes(random);
            assertThatThrownBy(() -> mine.open(new AuthorCredential.ByCode(PrivateCode.of(random))))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(mine.open(new AuthorCredential.ByCode(code)).submission().isDraft())
                .isFalse();
    }

    @Test
    void a_first_look_is_for_stories_and_not_for_books() {
        String book = "Nobody came to see my mother. ".repeat(2_000);
        assertThatThrownBy(() -> submissions.firstLook(call.link(), book)).hasMessage("WORDS_TOO_LONG");
        assertThat(submissions.firstLook(call.link(), book.substring(0, FirstLook.LONGEST)))
                .isNotEmpty();
    }

    @Test
    void a_yes_until_the_year_999999999_is_refused_with_a_reason() {
        assertThatThrownBy(() -> Sending.consent(
                        ConsentUse.ANALYSE,
                        new Sending.Wish(Consent.Answer.YES, Optional.of(LocalDate.MAX)),
                        LocalDate.EPOCH,
                        Instant.EPOCH))
                .hasMessage("CONSENT_ENDS_TOO_LATE");
    }

    @Test
    void another_account_does_not_open_what_is_kept_with_mine() {
        PrivateCode code =
                submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending("Mine"));
        Caller owner = new Caller.Account(UUID.randomUUID(), "Robin", Set.of());
        SubmissionId id =
                callers.as(owner, () -> mine.keepWithAccount(code).submission().id());
        assertThat(callers.as(owner, () -> mine.mine())).hasSize(1);
        assertThat(callers.as(owner, () -> mine.open(new AuthorCredential.ByAccount(id)))
                        .submission()
                        .id())
                .isEqualTo(id);
        Caller other = new Caller.Account(UUID.randomUUID(), "Robin", Set.of());
        assertThatThrownBy(() -> callers.as(other, () -> mine.open(new AuthorCredential.ByAccount(id))))
                .isInstanceOf(SubmissionRefused.class);
        assertThatThrownBy(() -> mine.open(new AuthorCredential.ByAccount(id))).isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void a_closed_call_takes_nothing_new_but_what_was_begun() {
        AuthorCredential begun = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), begun, 1, Told.words("Begun"));
        callers.as(PRODUCT, () -> calls.close(call.id()));
        assertThatThrownBy(() ->
                        submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending("Late")))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CALL_CLOSED));
        assertThat(submissions.send(EntryLink.shared(call.link()), begun, 1, Told.sending("Begun and done")))
                .isNotNull();
    }

    @Test
    void each_use_needs_a_yes_or_a_no() {
        assertThatThrownBy(() -> new Sending(
                        Told.words("x"), java.util.Map.of(), "", "", SubmissionContent.CallBack.NOT_ASKED_FOR))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CONSENT_MISSING));
    }

    @Test
    void a_call_is_changed_by_its_own_people_only() {
        CallTerms terms = Told.terms();
        assertThatThrownBy(() -> calls.open(call.place(), terms)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> callers.as(
                        new Caller.Account(UUID.randomUUID(), "Robin", Set.of()), () -> calls.close(call.id())))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}
