package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.people.WordSeal;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What analysts find of a submission follows what its author, its readers and its promises say. */
class WordsInEvidenceTest extends PublishedSubmission {

    @MockitoSpyBean
    private WordSeal seal;

    @Test
    void analysts_find_the_words_with_what_was_hidden_and_never_the_original() {
        assertThat(found()).hasValueSatisfying(testimony -> {
            assertThat(testimony.words()).isEqualTo("The sister, [a name], said a nurse would come. Nobody came.");
            assertThat(testimony.uses()).contains(WordsUse.ANALYSE, WordsUse.QUOTE_IN_PUBLIC);
        });
    }

    @Test
    void words_nobody_checked_are_found_by_nobody() {
        AuthorCredential fresh = new AuthorCredential.ByCode(
                submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending(WORDS)));
        SubmissionId unread = mine.open(fresh).submission().id();
        change(unread, kept -> kept.with(kept.submission().at(Submission.Stage.PUBLISHED)));
        assertThat(found(unread)).isEmpty();
    }

    @Test
    void what_coders_found_stays_when_a_consent_changes() {
        org.folkmoot.theme.ThemeId theme = new org.folkmoot.theme.ThemeId(UUID.randomUUID());
        Testimony now = found().orElseThrow();
        callers.runAs(
                PRODUCT,
                () -> testimonies.record(List.of(new Testimony(
                        now.id(),
                        now.contributor(),
                        now.place(),
                        now.services(),
                        now.said(),
                        now.felt(),
                        Set.of(theme),
                        now.words(),
                        now.uses(),
                        now.source()))));
        mine.allow(author, Map.of(ConsentUse.QUOTE_IN_PUBLIC, no()));
        assertThat(found().orElseThrow().themes()).containsExactly(theme);
        mine.withdraw(author);
        assertThat(found()).isEmpty();
        mine.showAgain(author);
        assertThat(found().orElseThrow().themes()).as("also after taking back").containsExactly(theme);
    }

    @Test
    void a_story_counts_at_every_service_it_names_or_meets_on_its_journey() {
        UUID ward = UUID.randomUUID();
        UUID nursing = UUID.randomUUID();
        UUID transport = UUID.randomUUID();
        AuthorCredential author = new AuthorCredential.ByCode(submissions.send(
                call.link(),
                new AuthorCredential.ByDraft(Told.key()),
                new Sending(
                        Told.journey(WORDS, List.of(ward, nursing), List.of(nursing, transport)),
                        Told.answers(Consent.Answer.YES),
                        "",
                        "01632 960 001",
                        SubmissionContent.CallBack.NOT_ASKED_FOR)));
        SubmissionId told = mine.open(author).submission().id();
        change(told, kept -> Told.published(kept, KAREN));
        assertThat(found(told).orElseThrow().services())
                .extracting(ServiceId::value)
                .containsExactly(ward, nursing, transport);
        assertThat(mine.effect(author).services()).isEqualTo(3);
    }

    @Test
    void analysts_are_told_what_is_hard_to_read_also_when_it_is_noted_after_publishing() {
        assertThat(found().orElseThrow().notes()).isEmpty();
        change(
                id,
                kept -> kept.with(
                        kept.submission().with(kept.submission().care().noted(Set.of(ContentNote.SELF_HARM)))));
        assertThat(found().orElseThrow().notes()).containsExactly(ContentNote.SELF_HARM);
    }

    @Test
    void counts_that_words_were_taken_out_of_say_that_they_changed() {
        mine.withdraw(author);
        assertThat(store.getCollection("counts_changed").countDocuments(new Document()))
                .isPositive();
    }

    @Test
    void a_yes_that_runs_out_ends_by_itself() {
        mine.allow(author, Map.of(ConsentUse.ANALYSE, yes(Optional.of(calls.today()))));
        assertThat(found()).isPresent();
        book.change(
                id,
                kept -> kept.with(kept.submission()
                        .with(new Consents(kept.submission().consents().given().stream()
                                .map(given -> new Consent(
                                        given.use(),
                                        given.answer(),
                                        Optional.of(calls.today().minusDays(1)),
                                        given.at()))
                                .toList()))));
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_due_for_review_is_kept_and_shown_to_nobody_until_somebody_decides() {
        store.getCollection("calls")
                .updateOne(
                        new Document("_id", call.id().value()),
                        new Document(
                                "$set", new Document("review", calls.today().toString())));
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(found()).isEmpty();
        assertThat(mine.open(author).secret().latest().content().words()).isEqualTo(WORDS);
        callers.as(PRODUCT, () -> retention.keepLonger(call.id(), 12));
        assertThat(found()).isPresent();
    }

    @Test
    void what_is_due_is_found_and_taken_away_without_opening_the_words_of_anybody() {
        SubmissionId standing = published();
        SubmissionId ended = published();
        SubmissionId dropped = draft();
        SubmissionId begun = draft();
        set(ended, "consents", List.of());
        set(dropped, "changed", Date.from(Instant.now().minus(RetentionJob.DRAFT_KEPT.plusDays(1))));
        List<SubmissionId> these = List.of(standing, ended, dropped, begun);
        clearInvocations(seal);

        callers.runAs(PRODUCT, upkeep::run);

        verify(seal, never()).open(argThat(texts -> areOf(these, texts)));
        verify(seal, never()).tryOpen(argThat(texts -> areOf(these, texts)));
        assertThat(found(ended)).as("a yes that has run out").isEmpty();
        assertThat(found(standing)).isPresent();
        assertThat(stored(dropped)).as("a draft nobody came back to").isEmpty();
        assertThat(stored(begun)).isPresent();
    }

    /** Whether what was told is among the texts; what analysts find of it is sealed apart. */
    private static boolean areOf(List<SubmissionId> submissions, List<WordSeal.Sealed> texts) {
        return texts.stream()
                .map(WordSeal.Sealed::to)
                .anyMatch(to -> to.layer().equals("telling") && submissions.contains(new SubmissionId(to.record())));
    }

    private SubmissionId published() {
        SubmissionId made = mine.open(new AuthorCredential.ByCode(
                        submissions.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending(WORDS))))
                .submission()
                .id();
        change(made, kept -> Told.published(kept, KAREN));
        return made;
    }

    private SubmissionId draft() {
        DraftKey device = Told.key();
        submissions.save(call.link(), new AuthorCredential.ByDraft(device), 1, Told.words("It began on a Monday."));
        return new SubmissionId(Objects.requireNonNull(store.getCollection(SubmissionRecords.COLLECTION)
                        .find(new Document("draft", device.hash()))
                        .first())
                .get("_id", UUID.class));
    }

    private void set(SubmissionId submission, String field, Object value) {
        store.getCollection(SubmissionRecords.COLLECTION)
                .updateOne(new Document("_id", submission.value()), new Document("$set", new Document(field, value)));
    }

    private Optional<Document> stored(SubmissionId submission) {
        return Optional.ofNullable(store.getCollection(SubmissionRecords.COLLECTION)
                .find(new Document("_id", submission.value()))
                .first());
    }
}
