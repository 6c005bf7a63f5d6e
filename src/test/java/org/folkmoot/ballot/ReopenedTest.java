package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.moderation.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Between the close of a question and its count: closed by mistake, votes that come late. */
@Import(MovedClock.InPlace.class)
class ReopenedTest extends Ballots {

    private static final Duration JUST_IN_TIME = Question.REOPENABLE.minusSeconds(1);
    private static final Duration GRACE = Duration.ofMinutes(5);

    @Autowired
    private MovedClock clock;

    @Autowired
    private ShownQuestion shown;

    private Question closed(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
    }

    private Question reopened(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.reopen(moot.assembly(), id));
    }

    private Question counted(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.count(moot.assembly(), id));
    }

    private QuestionId openedWithGrace(Moot moot) {
        QuestionId id = town.asProduct(() -> questions.prepare(
                moot.assembly(),
                moot.session(),
                new QuestionText("One named worker rings the next service.", "", List.of()),
                Rule.simpleMajority().withGrace(GRACE)));
        open(moot, id);
        return id;
    }

    private Vote.Answer cast(Moot moot, QuestionId id, int member, Vote vote) {
        return town.as(moot.member(member), () -> votes.cast(moot.assembly(), id, vote));
    }

    private void refuses(Runnable act, Reason reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_close_by_mistake_is_taken_back_and_stands_in_the_record_and_no_vote_is_lost() {
        Moot moot = town.moot(7);
        QuestionId id = opened(moot);
        IntStream.range(0, 4).forEach(i -> cast(moot, id, i, Choice.AGREE));
        Question closed = closed(moot, id);
        assertThat(closed.state()).isEqualTo(Question.State.CLOSED);
        assertThat(closed.result()).as("nobody sees a result before the count").isEmpty();
        assertThat(cast(moot, id, 4, Choice.DISAGREE)).isInstanceOf(Vote.Answer.TooLate.class);

        clock.pass(JUST_IN_TIME);
        Question again = reopened(moot, id);
        assertThat(again.state()).isEqualTo(Question.State.OPEN);
        assertThat(again.voted()).isEqualTo(4);
        assertThat(again.late()).as("they can vote now").isZero();
        assertThat(again.course().reopened()).containsExactly(new Question.Reopening(closed.ended(), clock.instant()));
        assertThat(cast(moot, id, 4, Choice.DISAGREE)).isInstanceOf(Vote.Answer.In.class);
        assertThat(reopened(moot, id))
                .as("asking twice is asking once")
                .isEqualTo(town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                        .orElseThrow());

        Question counted = close(moot, id);
        assertThat(counted.result().orElseThrow().tally()).isEqualTo(new Tally(4, 1, 0));
        assertThat(counted.course().reopened()).hasSize(1);
    }

    @Test
    void a_question_is_not_opened_again_after_two_minutes_nor_once_it_is_counted() {
        Moot moot = town.moot(6);
        QuestionId first = opened(moot);
        closed(moot, first);
        clock.pass(Question.REOPENABLE);
        refuses(() -> reopened(moot, first), Reason.TOO_LATE_TO_REOPEN);
        QuestionId second = opened(moot);
        close(moot, second);
        refuses(() -> reopened(moot, second), Reason.TOO_LATE_TO_REOPEN);
    }

    @Test
    void a_question_is_not_opened_again_beside_one_that_is_open() {
        Moot moot = town.moot(6);
        QuestionId first = opened(moot);
        closed(moot, first);
        opened(moot);
        refuses(() -> reopened(moot, first), Reason.ANOTHER_IS_OPEN);
    }

    @Test
    void of_a_count_and_a_reopening_that_meet_one_is_what_happened() throws Exception {
        for (int round = 0; round < 10; round++) {
            Moot moot = town.moot(6);
            QuestionId id = opened(moot);
            IntStream.range(0, 6).forEach(i -> cast(moot, id, i, Choice.AGREE));
            closed(moot, id);
            List<Callable<Boolean>> acts = new ArrayList<>();
            acts.add(() -> isDone(() -> counted(moot, id)));
            acts.add(() -> isDone(() -> reopened(moot, id)));
            atOnce(acts);
            Question now = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                    .orElseThrow();
            assertThat(now.state()).isIn(Question.State.OPEN, Question.State.COUNTED);
            assertThat(now.voted()).isEqualTo(6);
            assertThat(close(moot, id).result().orElseThrow().tally()).isEqualTo(new Tally(6, 0, 0));
        }
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (QuestionRefused _) {
            return false;
        }
    }

    @Test
    void a_question_that_nobody_counts_is_counted_by_itself_once_it_cannot_be_opened_again() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        IntStream.range(0, 6).forEach(i -> cast(moot, id, i, Choice.AGREE));
        closed(moot, id);
        assertThat(shown.of(moot.assembly(), moot.session()).orElseThrow().state())
                .isEqualTo(Question.State.CLOSED);
        clock.pass(Question.REOPENABLE.plusMillis(1));
        // Whichever server shows it next: the one where it was closed may be gone.
        await().until(() ->
                shown.of(moot.assembly(), moot.session()).orElseThrow().state() == Question.State.COUNTED);
    }

    @Test
    void a_vote_that_waited_is_taken_in_the_time_of_grace_and_not_after_it() {
        Moot moot = town.moot(8);
        QuestionId id = openedWithGrace(moot);
        IntStream.range(0, 5).forEach(i -> cast(moot, id, i, Choice.AGREE));
        closed(moot, id);
        clock.pass(GRACE.minusSeconds(1));
        refuses(() -> counted(moot, id), Reason.STILL_IN_GRACE);
        assertThat(cast(moot, id, 5, Choice.DISAGREE)).isInstanceOf(Vote.Answer.In.class);
        assertThat(mine(moot, id, 5).in()).isTrue();
        assertThat(cast(moot, id, 0, Vote.first(Choice.DISAGREE)))
                .as("a vote that did not know of the one that stands takes its place as little as before the close")
                .isInstanceOf(Vote.Answer.Another.class);

        clock.pass(Duration.ofSeconds(1));
        assertThat(cast(moot, id, 6, Choice.DISAGREE))
                .isInstanceOfSatisfying(
                        Vote.Answer.TooLate.class,
                        late -> assertThat(late.earlierCounts()).isFalse());
        Question counted = counted(moot, id);
        assertThat(counted.result().orElseThrow().tally()).isEqualTo(new Tally(5, 1, 0));
        assertThat(counted.late()).isOne();
        cast(moot, id, 7, Choice.DISAGREE);
        cast(moot, id, 7, Choice.DISAGREE);
        assertThat(counted(moot, id).late()).as("each member once").isEqualTo(2);
    }

    @Test
    void whoever_changed_their_mind_too_late_has_a_vote_that_counts_and_is_not_among_the_late() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        Vote first = Vote.first(Choice.AGREE);
        IntStream.range(0, 6).forEach(i -> cast(moot, id, i, first));
        closed(moot, id);
        assertThat(cast(moot, id, 0, first.then(Choice.DISAGREE)))
                .isInstanceOfSatisfying(
                        Vote.Answer.TooLate.class,
                        late -> assertThat(late.earlierCounts()).isTrue());
        assertThat(counted(moot, id).late()).isZero();
    }

    @Test
    void a_vote_whose_answer_was_lost_before_the_close_is_in_and_not_called_late() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        Vote vote = Vote.first(Choice.AGREE);
        cast(moot, id, 0, vote);
        closed(moot, id);
        assertThat(cast(moot, id, 0, vote)).isInstanceOf(Vote.Answer.In.class);
    }

    @Test
    void a_question_that_is_open_is_not_counted() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        refuses(() -> counted(moot, id), Reason.NOT_CLOSED);
    }
}
