package org.folkmoot.testimony.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.redaction.IdentifierKind;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.redaction.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whoever spoke stays in charge of their words. */
@ProductTest
class MyWordsTest {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final String WORDS = "The sister, Karen, said a nurse would come. Nobody came.";
    private static final Redaction KAREN = Redaction.marked(new Span(12, 17), IdentifierKind.NAME);

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords mine;

    @Autowired
    private TellingBook book;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Retention retention;

    @Autowired
    private MongoTemplate store;

    private Call call;
    private Opener author;
    private TellingId id;

    @BeforeEach
    void aPublishedTelling() {
        call = callers.as(
                PRODUCT,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        Told.terms()));
        author = new Opener.ByCode(tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending(WORDS)));
        id = mine.open(author).telling().id();
        publish();
    }

    private void publish() {
        publishing.bringInLine(
                book.change(id, kept -> Told.published(kept, KAREN)).orElseThrow());
    }

    @Test
    void analysts_find_the_words_with_what_was_hidden_and_never_the_original() {
        assertThat(found()).hasValueSatisfying(testimony -> {
            assertThat(testimony.words()).isEqualTo("The sister, [a name], said a nurse would come. Nobody came.");
            assertThat(testimony.uses()).contains(WordsUse.ANALYSE, WordsUse.QUOTE_IN_PUBLIC);
        });
    }

    @Test
    void words_nobody_checked_are_found_by_nobody() {
        Opener fresh =
                new Opener.ByCode(tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending(WORDS)));
        TellingId unread = mine.open(fresh).telling().id();
        publishing.bringInLine(book.change(
                        unread, kept -> kept.with(kept.telling().at(Telling.Stage.PUBLISHED)))
                .orElseThrow());
        assertThat(found(unread)).isEmpty();
    }

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
        assertThat(own.telling().consents().given())
                .filteredOn(consent -> consent.use() == ConsentUse.QUOTE_IN_PUBLIC)
                .extracting(Consent::answer)
                .containsExactly(Consent.Answer.YES, Consent.Answer.NO);
    }

    @Test
    void a_yes_that_would_end_before_today_is_refused() {
        assertThatThrownBy(() ->
                        mine.allow(author, Map.of(ConsentUse.ANALYSE, yes(Optional.of(LocalDate.of(2001, 1, 1))))))
                .isInstanceOf(TellingRefused.class);
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
        OwnWords own = mine.write(author, Told.words("Somebody did come, a day late."), Telling.Kind.CORRECTED);
        assertThat(own.secret().versions()).hasSize(2);
        assertThat(own.telling().stage()).isEqualTo(Telling.Stage.WAITING);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_erased_is_gone_with_its_code_and_its_key() {
        byte[] before = sealed();
        mine.erase(author);
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> mine.open(author)).isInstanceOf(TellingRefused.class);
        assertThat(store.getCollection("tellings").countDocuments(new Document("_id", id.value())))
                .isZero();
        assertThat(before).isNotEmpty();
    }

    @Test
    void every_act_of_the_author_is_kept_for_the_author_to_see() {
        mine.hide(author);
        mine.showAgain(author);
        mine.complain(author, "Nobody answered me");
        assertThat(mine.open(author).telling().acts())
                .extracting(Telling.Act::kind)
                .containsExactly(
                        Telling.Kind.SENT, Telling.Kind.HIDDEN, Telling.Kind.SHOWN_AGAIN, Telling.Kind.COMPLAINED);
    }

    @Test
    void what_coders_found_stays_when_a_consent_changes() {
        org.folkmoot.theme.ThemeId theme = new org.folkmoot.theme.ThemeId(UUID.randomUUID());
        Testimony now = found().orElseThrow();
        callers.runAs(
                PRODUCT,
                () -> testimonies.record(
                        now.place(),
                        List.of(new Testimony(
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
        Opener teller = new Opener.ByCode(tellings.send(
                call.link(),
                new Opener.ByDraft(Told.key()),
                new Sending(
                        Told.journey(WORDS, List.of(ward, nursing), List.of(nursing, transport)),
                        Told.answers(Consent.Answer.YES),
                        "",
                        "01632 960 001",
                        TellingSecret.CallBack.NOT_ASKED_FOR)));
        TellingId told = mine.open(teller).telling().id();
        publishing.bringInLine(
                book.change(told, kept -> Told.published(kept, KAREN)).orElseThrow());
        assertThat(found(told).orElseThrow().services())
                .extracting(ServiceId::value)
                .containsExactly(ward, nursing, transport);
        assertThat(mine.effect(teller).services()).isEqualTo(3);
    }

    @Test
    void analysts_are_told_what_is_hard_to_read_also_when_it_is_noted_after_publishing() {
        assertThat(found().orElseThrow().notes()).isEmpty();
        publishing.bringInLine(book.change(
                        id,
                        kept -> kept.with(
                                kept.telling().with(kept.telling().care().noted(Set.of(ContentNote.SELF_HARM)))))
                .orElseThrow());
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

    @Test
    void everything_told_in_answer_to_a_call_can_be_erased_at_once() {
        assertThat(callers.as(PRODUCT, () -> retention.eraseAll(call.id()))).isEqualTo(1);
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> mine.open(author)).isInstanceOf(TellingRefused.class);
    }

    private byte[] sealed() {
        Document stored = store.getCollection("tellings")
                .find(new Document("_id", id.value()))
                .first();
        return java.util.Objects.requireNonNull(stored)
                .get("sealed", org.bson.types.Binary.class)
                .getData();
    }

    private Optional<Testimony> found() {
        return found(id);
    }

    private Optional<Testimony> found(TellingId telling) {
        return callers.as(PRODUCT, () -> testimonies.forIndex(List.of(new TestimonyId(telling.value())))).stream()
                .findFirst();
    }

    private static Sending.Wish yes(Optional<LocalDate> until) {
        return new Sending.Wish(Consent.Answer.YES, until);
    }

    private static Sending.Wish no() {
        return new Sending.Wish(Consent.Answer.NO, Optional.empty());
    }
}
