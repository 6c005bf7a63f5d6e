package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.moderation.Moderation.HoldReason;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.Told;
import org.folkmoot.testimony.ContentNote;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What people tell is decided by people: one at a time, with reasons, and so that it can be undone. */
class ModerationTest extends ToldStory {

    @Test
    void only_words_that_a_person_checked_are_published() {
        assertThatThrownBy(() -> does(mair, moderation::publish)).hasMessage("NOT_CHECKED");
        assertThat(found()).isEmpty();
        checkAndPublish();
        assertThat(found())
                .hasValueSatisfying(testimony -> assertThat(testimony.words())
                        .isEqualTo("The sister, [a name], said a nurse would come. Nobody came."));
    }

    @Test
    void words_corrected_by_their_author_are_checked_again_before_they_are_published() {
        checkAndPublish();
        mine.write(
                said.author(),
                mine.open(said.author()).submission().revision(),
                Told.words("The sister, Karen, came. So did Dr Price."),
                Kind.CORRECTED);
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> does(mair, moderation::publish)).hasMessage("NOT_CHECKED");
        assertThatThrownBy(() -> does(mair, seen -> moderation.redact(seen, 1, KAREN)))
                .hasMessage("NOT_THESE_WORDS");
        Opened opened = house.as(mair, () -> reading.open(said.id()));
        assertThat(opened.checked()).isEmpty();
        assertThat(opened.parts().getFirst().standing())
                .as("what was hidden is found again in the corrected words")
                .extracting(redaction ->
                        redaction.span().in(opened.parts().getFirst().text()))
                .containsExactly("Karen");
    }

    @Test
    void what_would_be_hidden_outside_the_words_is_refused() {
        assertThatThrownBy(() -> does(
                        mair,
                        seen -> moderation.redact(
                                seen,
                                1,
                                List.of(new SubmissionContent.Hiding(
                                        "words", Redaction.marked(new Span(0, 999), IdentifierKind.NAME))))))
                .hasMessage("NOT_THESE_WORDS");
        assertThatThrownBy(() -> does(
                        mair,
                        seen -> moderation.redact(
                                seen,
                                1,
                                List.of(new SubmissionContent.Hiding(
                                        "elsewhere", Redaction.marked(new Span(0, 2), IdentifierKind.NAME))))))
                .hasMessage("NOT_THESE_WORDS");
    }

    @Test
    void of_two_who_decide_at_once_one_decides_and_the_other_is_told_who_did_what() throws Exception {
        for (int round = 0; round < 10; round++) {
            said = house.told(house.callAt(place), WORDS);
            ExpectedVersion both = ExpectedVersion.of(now(mair));
            List<Object> ends = together(
                    () -> house.as(mair, () -> moderation.decline(both, DeclineReason.ADVERTISEMENT)),
                    () -> house.as(owen, () -> moderation.hold(both, HoldReason.ADVICE)));
            assertThat(ends).filteredOn(Submission.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(DecidedMeanwhile.class::isInstance)
                    .singleElement()
                    .satisfies(end -> {
                        DecidedMeanwhile.Happened happened = ((DecidedMeanwhile) end).happened();
                        boolean mairWon = now(mair).stage() == Stage.DECLINED;
                        assertThat(happened.who()).contains(mairWon ? "Mair" : "Owen");
                        assertThat(happened.doing()).contains(mairWon ? Care.Action.DECLINED : Care.Action.HELD);
                    });
            assertThat(house.asItsAuthorSees(said).acts()).hasSize(2);
        }
    }

    @Test
    void every_step_of_one_person_is_undone_in_its_order_until_another_acts() {
        does(mair, moderation::take);
        does(mair, seen -> moderation.grade(seen, Grade.STRONG));
        does(mair, seen -> moderation.note(seen, Set.of(ContentNote.DEATH)));
        checkAndPublish();
        assertThat(found()).isPresent();

        assertThat(does(mair, moderation::undo).stage()).isEqualTo(Stage.WAITING);
        assertThat(found()).as("undoing the publishing takes it out again").isEmpty();
        does(mair, moderation::undo);
        assertThat(house.as(mair, () -> reading.open(said.id())).checked()).isEmpty();
        assertThat(does(mair, moderation::undo).care().notes()).isEmpty();
        assertThat(does(mair, moderation::undo).care().grade()).isEmpty();
        assertThat(does(mair, moderation::undo).care().owner()).isEmpty();
        assertThatThrownBy(() -> does(mair, moderation::undo)).hasMessage("NOTHING_TO_UNDO");
        assertThat(house.asItsAuthorSees(said).acts())
                .extracting(Submission.Act::kind)
                .containsExactly(
                        Kind.SENT, Kind.TAKEN, Kind.REDACTED, Kind.PUBLISHED, Kind.UNDONE, Kind.UNDONE, Kind.UNDONE);
    }

    @Test
    void nobody_undoes_what_another_did_nor_what_another_has_acted_on() {
        does(mair, seen -> moderation.hold(seen, HoldReason.ADVICE));
        assertThatThrownBy(() -> does(owen, moderation::undo)).hasMessage("NOTHING_TO_UNDO");
        does(owen, moderation::take);
        assertThatThrownBy(() -> does(mair, moderation::undo)).hasMessage("NOTHING_TO_UNDO");
        does(owen, moderation::undo);
        assertThatThrownBy(() -> does(mair, moderation::undo)).hasMessage("NOTHING_TO_UNDO");
    }

    @Test
    void what_its_author_changed_since_is_not_undone_over_them() {
        does(mair, seen -> moderation.decline(seen, DeclineReason.NO_WORDS));
        ExpectedVersion before = ExpectedVersion.of(now(mair));
        mine.complain(said.author(), "There are words.");
        assertThatExceptionOfType(DecidedMeanwhile.class)
                .isThrownBy(() -> house.as(mair, () -> moderation.undo(before)))
                .satisfies(meanwhile -> assertThat(meanwhile.happened().who()).isEmpty());
        assertThatThrownBy(() -> does(mair, moderation::undo)).hasMessage("NOTHING_TO_UNDO");
    }

    @Test
    void a_question_waits_on_the_authors_page_and_their_answer_brings_it_back_to_the_front() {
        house.told(house.callAt(place), "Another one, sent before.");
        does(mair, seen -> moderation.ask(seen, "Which ward was it?"));
        assertThat(mine.open(said.author()).secret().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Which ward was it?"));
        assertThat(now(mair).stage()).isEqualTo(Stage.ASKED);
        mine.answer(said.author(), "Ward 6.");
        QueueItem first = house.as(mair, () -> queue.page(place, QueueFilter.all(), 1))
                .items()
                .getFirst();
        assertThat(first.submission().id()).isEqualTo(said.id());
        assertThat(first.person()).isEqualTo(QueueItem.PersonWaits.ANSWERED);
        assertThat(first.submission().stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void a_question_taken_back_is_gone_from_the_authors_page() {
        does(mair, seen -> moderation.ask(seen, "Which ward was it?"));
        does(mair, moderation::undo);
        assertThat(mine.open(said.author()).secret().messages()).isEmpty();
    }

    @Test
    void the_author_reads_the_reason_of_a_decision() {
        does(mair, seen -> moderation.decline(seen, DeclineReason.NOT_ABOUT_THE_CALL));
        assertThat(house.asItsAuthorSees(said).acts().getLast()).satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Kind.DECLINED);
            assertThat(act.reason()).contains("NOT_ABOUT_THE_CALL");
        });
    }

    @Test
    void what_somebody_looks_after_is_decided_by_them_or_taken_over_first() {
        does(mair, moderation::take);
        assertThatThrownBy(() -> does(owen, seen -> moderation.hold(seen, HoldReason.ADVICE)))
                .hasMessage("OWNED_BY_ANOTHER");
        does(mair, seen -> moderation.handOver(seen, new AccountId(owen.id())));
        does(owen, seen -> moderation.hold(seen, HoldReason.ADVICE));
        does(mair, moderation::take);
        does(mair, moderation::giveBack);
        assertThat(now(mair).care().owner()).isEmpty();
    }

    @Test
    void nothing_is_handed_to_somebody_outside_the_team() {
        Caller.Account elsewhere = house.person("Rhys", Role.FACILITATOR, house.place());
        assertThatThrownBy(() -> does(mair, seen -> moderation.handOver(seen, new AccountId(elsewhere.id()))))
                .hasMessage("NOT_ON_THE_TEAM");
    }

    @Test
    void words_are_opened_by_the_team_of_the_place_and_administrators_and_nobody_else() {
        for (Caller reader : List.of(mair, house.administrator("Ada"))) {
            assertThat(house.as(reader, () -> reading.open(said.id())).content().words())
                    .isEqualTo(WORDS);
        }
        for (Role role : List.of(Role.CODER, Role.SERVICE_DESIGNER, Role.PARTNER)) {
            Caller other = house.person("Other", role, place);
            assertThatThrownBy(() -> house.as(other, () -> reading.open(said.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> house.as(other, () -> queue.page(place, QueueFilter.all(), 1)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Caller elsewhere = house.person("Rhys", Role.FACILITATOR, house.place());
        assertThatThrownBy(() -> house.as(elsewhere, () -> reading.open(said.id())))
                .isInstanceOf(NotFound.class);
        ExpectedVersion seen = ExpectedVersion.of(now(mair));
        assertThatThrownBy(() -> house.as(elsewhere, () -> moderation.take(seen)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_its_author_hides_or_takes_back_is_in_no_queue_and_opened_by_nobody() {
        ExpectedVersion seen = ExpectedVersion.of(now(mair));
        mine.hide(said.author());
        assertThat(house.as(mair, () -> queue.page(place, QueueFilter.all(), 1)).items())
                .isEmpty();
        assertThat(house.as(mair, () -> queue.find(said.id()))).isEmpty();
        assertThatThrownBy(() -> house.as(mair, () -> reading.open(said.id()))).hasMessage("AUTHOR_HIDES_IT");
        assertThatExceptionOfType(DecidedMeanwhile.class).isThrownBy(() -> house.as(mair, () -> moderation.take(seen)));
        mine.showAgain(said.author());
        assertThat(house.as(mair, () -> queue.page(place, QueueFilter.all(), 1)).items())
                .hasSize(1);
    }

    @Test
    void publishing_what_its_author_keeps_from_analysis_lets_nobody_find_it() {
        mine.allow(said.author(), Map.of(ConsentUse.ANALYSE, new Sending.Wish(Consent.Answer.NO, Optional.empty())));
        checkAndPublish();
        assertThat(found()).isEmpty();
    }
}
