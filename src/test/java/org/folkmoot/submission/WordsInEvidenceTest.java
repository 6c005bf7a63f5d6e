package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.Test;

/** What analysts find of a submission follows what its author, its readers and its promises say. */
class WordsInEvidenceTest extends PublishedSubmission {

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
                tellings.send(call.link(), new AuthorCredential.ByDraft(Told.key()), Told.sending(WORDS)));
        SubmissionId unread = mine.open(fresh).telling().id();
        change(unread, kept -> kept.with(kept.telling().at(Submission.Stage.PUBLISHED)));
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
        AuthorCredential author = new AuthorCredential.ByCode(tellings.send(
                call.link(),
                new AuthorCredential.ByDraft(Told.key()),
                new Sending(
                        Told.journey(WORDS, List.of(ward, nursing), List.of(nursing, transport)),
                        Told.answers(Consent.Answer.YES),
                        "",
                        "01632 960 001",
                        SubmissionContent.CallBack.NOT_ASKED_FOR)));
        SubmissionId told = mine.open(author).telling().id();
        change(told, kept -> Told.published(kept, KAREN));
        assertThat(found(told).orElseThrow().services())
                .extracting(ServiceId::value)
                .containsExactly(ward, nursing, transport);
        assertThat(mine.effect(author).services()).isEqualTo(3);
    }

    @Test
    void analysts_are_told_what_is_hard_to_read_also_when_it_is_noted_after_publishing() {
        assertThat(found().orElseThrow().notes()).isEmpty();
        change(id, kept -> kept.with(kept.telling().with(kept.telling().care().noted(Set.of(ContentNote.SELF_HARM)))));
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
                kept -> kept.with(kept.telling()
                        .with(new Consents(kept.telling().consents().given().stream()
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
}
