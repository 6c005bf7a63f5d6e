package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Test;

/** Questions that count for nothing, and results that would say how somebody voted. */
class UndoneTest extends Ballots {

    private static final String REASON = "It said “ward” where it should say “home”.";

    @Test
    void of_fewer_than_five_votes_nobody_sees_nor_keeps_how_they_went() {
        Moot moot = town.moot(8);
        QuestionId id = opened(moot);
        IntStream.range(0, 4).forEach(i -> cast(moot, id, i, Choice.AGREE));
        Question closed = close(moot, id);
        assertThat(closed.isWithheld()).isTrue();
        assertThat(closed.voted()).isEqualTo(4);
        assertThat(stored(id)).doesNotContain("agree", "AGREE");
        assertThat(mine(moot, id, 0).in()).isTrue();

        QuestionId next = opened(moot);
        IntStream.range(0, 5).forEach(i -> cast(moot, next, i, Choice.AGREE));
        assertThat(close(moot, next).result().orElseThrow().tally()).isEqualTo(new Tally(5, 0, 0));
    }

    @Test
    void before_the_close_the_facilitator_learns_who_has_not_voted() {
        Moot moot = town.moot(3);
        QuestionId id = opened(moot);
        cast(moot, id, 1, Choice.ABSTAIN);
        assertThat(town.as(moot.facilitator(), () -> votes.notVoted(moot.assembly(), id)))
                .containsExactlyInAnyOrder(
                        moot.member(0).member(), moot.member(2).member());
        close(moot, id);
        assertThat(town.as(moot.facilitator(), () -> votes.notVoted(moot.assembly(), id)))
                .isEmpty();
    }

    @Test
    void a_withdrawn_question_counts_for_nothing_says_why_and_makes_room_for_the_corrected_one() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        IntStream.range(0, 6).forEach(i -> cast(moot, id, i, choice(i)));
        Question withdrawn = withdraw(moot, id, REASON);
        assertThat(withdrawn.state()).isEqualTo(Question.State.WITHDRAWN);
        assertThat(withdrawn.undone().orElseThrow().reason()).isEqualTo(REASON);
        assertThat(stored(id)).doesNotContain("AGREE", "ABSTAIN", "\"key\"", "\"votes\"");
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new Vote.Answer.Refused(Reason.WITHDRAWN));
        assertThat(mine(moot, id, 0).in()).isFalse();
        assertThat(withdraw(moot, id, "Another reason")).as("pressed again").isEqualTo(withdrawn);
        assertThat(close(moot, id)).as("closed by someone who had not heard").isEqualTo(withdrawn);

        opened(moot);
        assertThat(town.as(moot.member(0), () -> questions.past(moot.assembly())))
                .as("it stays in the record")
                .containsExactly(withdrawn);
    }

    @Test
    void a_result_can_be_declared_void_with_a_reason_and_is_destroyed() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        IntStream.range(0, 6).forEach(i -> cast(moot, id, i, Choice.AGREE));
        assertThatThrownBy(() -> declareVoid(moot, id, REASON))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_OPEN_YET));
        close(moot, id);
        assertThatThrownBy(() -> declareVoid(moot, id, "  "))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.REASON_MISSING));
        assertThatThrownBy(() -> withdraw(moot, id, REASON))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CLOSED));
        Question gone = declareVoid(moot, id, REASON);
        assertThat(gone.state()).isEqualTo(Question.State.VOID);
        assertThat(gone.result()).isEmpty();
        assertThat(stored(id)).doesNotContain("agree", "voters");
        assertThat(mine(moot, id, 0).in()).isFalse();
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new Vote.Answer.Refused(Reason.VOID));
    }

    @Test
    void when_one_facilitator_closes_and_another_withdraws_at_once_one_of_them_is_what_happened() throws Exception {
        for (int round = 0; round < 10; round++) {
            Moot moot = town.moot(6);
            QuestionId id = opened(moot);
            List<Callable<Question.State>> acts = new ArrayList<>();
            IntStream.range(0, 6)
                    .forEach(i -> acts.add(() -> {
                        cast(moot, id, i, Choice.AGREE);
                        return Question.State.OPEN;
                    }));
            acts.add(3, () -> close(moot, id).state());
            acts.add(4, () -> {
                try {
                    return withdraw(moot, id, REASON).state();
                } catch (QuestionRefused closed) {
                    assertThat(closed.reason()).isEqualTo(Reason.CLOSED);
                    return Question.State.COUNTED;
                }
            });
            List<Question.State> said = atOnce(acts);
            Question now = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                    .orElseThrow();
            assertThat(said.get(3)).isEqualTo(now.state());
            assertThat(said.get(4)).isEqualTo(now.state());
            assertThat(stored(id)).doesNotContain("\"votes\"", "\"key\"");
        }
    }

    private Question withdraw(Moot moot, QuestionId id, String reason) {
        return town.as(moot.facilitator(), () -> questions.withdraw(moot.assembly(), id, reason));
    }

    private Question declareVoid(Moot moot, QuestionId id, String reason) {
        return town.as(moot.facilitator(), () -> questions.declareVoid(moot.assembly(), id, reason));
    }

    private String stored(QuestionId id) {
        return text(store.findById(id.value(), Document.class, QuestionRecords.COLLECTION));
    }
}
