package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.ballot.PaperVotes.Counting;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Votes on paper: ticked on the roll, counted by two people, put among the votes; never both for one member, and never joined with anybody. */
class PaperVotesTest extends Ballots {

    @Autowired
    private PaperVotes paper;

    private Moot moot;
    private Somebody gwen;

    @BeforeEach
    void set() {
        moot = town.moot(12);
        gwen = town.asProduct(() ->
                town.somebody("Gwen Ellis", new Grant(Role.CODER, moot.place().scope())));
    }

    private void tick(QuestionId id, int... members) {
        for (int member : members) {
            run(
                    moot.facilitator(),
                    () -> paper.tick(moot.assembly(), id, moot.member(member).member()));
        }
    }

    private Counting count(Somebody who, QuestionId id, Papers papers) {
        return town.as(who, () -> paper.count(moot.assembly(), id, papers));
    }

    private Counting countTwice(QuestionId id, Papers papers) {
        count(moot.facilitator(), id, papers);
        return count(gwen, id, papers);
    }

    private void close(QuestionId id) {
        run(moot.facilitator(), () -> questions.close(moot.assembly(), id));
    }

    private Question putIn(QuestionId id) {
        return town.as(moot.facilitator(), () -> paper.putIn(moot.assembly(), id));
    }

    private Question counted(QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.count(moot.assembly(), id));
    }

    private String stored(QuestionId id) {
        return text(store.findById(id.value(), Document.class, QuestionRecords.COLLECTION));
    }

    private static void refuses(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void papers_count_with_votes_from_screens_by_the_rule_of_the_question() {
        QuestionId id = opened(moot);
        IntStream.range(0, 4).forEach(i -> cast(moot, id, i, Choice.DISAGREE));
        tick(id, 4, 5, 6, 7, 8, 9);
        close(id);
        assertThat(countTwice(id, new Papers(4, 0, 1, 1)).agreed()).contains(new Papers(4, 0, 1, 1));
        assertThat(putIn(id).voted()).isEqualTo(10);
        Question result = counted(id);
        assertThat(result.result().orElseThrow().tally()).isEqualTo(new Tally(4, 4, 1));
        assertThat(result.onPaper()).isEqualTo(new Question.OnPaper(6, Question.OnPaper.Stage.AMONG_VOTES, 1));
        assertThat(mine(moot, id, 0).in()).isTrue();
        assertThat(mine(moot, id, 4)).as("spoiled or not").isEqualTo(new MyVote(true, java.util.Optional.empty()));
        assertThat(mine(moot, id, 11).in()).isFalse();
    }

    @Test
    void nobody_votes_both_ways_whichever_comes_first() {
        QuestionId id = opened(moot);
        cast(moot, id, 0, Choice.AGREE);
        refuses(Reason.VOTED_ON_SCREEN, () -> tick(id, 0));
        tick(id, 1);
        assertThat(cast(moot, id, 1, Choice.AGREE)).isEqualTo(new Vote.Answer.Refused(Reason.VOTED_ON_PAPER));
        assertThat(mine(moot, id, 1).in()).isTrue();
        Vote.Answer entered = town.as(
                moot.facilitator(),
                () -> votes.castFor(moot.assembly(), id, moot.member(1).member(), Vote.first(Choice.AGREE)));
        assertThat(entered).isEqualTo(new Vote.Answer.Refused(Reason.VOTED_ON_PAPER));
        assertThat(town.as(moot.facilitator(), () -> votes.notVoted(moot.assembly(), id)))
                .hasSize(10);
        run(
                moot.facilitator(),
                () -> paper.untick(moot.assembly(), id, moot.member(1).member()));
        assertThat(cast(moot, id, 1, Choice.AGREE)).isInstanceOf(Vote.Answer.In.class);
    }

    @Test
    void of_a_vote_and_a_tick_at_the_same_moment_one_is_in() throws Exception {
        QuestionId id = opened(moot);
        List<Callable<Boolean>> acts = IntStream.range(0, 12)
                .boxed()
                .flatMap(i -> java.util.stream.Stream.<Callable<Boolean>>of(
                        () -> cast(moot, id, i, Choice.AGREE) instanceof Vote.Answer.In, () -> {
                            try {
                                tick(id, i);
                                return true;
                            } catch (QuestionRefused refused) {
                                assertThat(refused.reason()).isEqualTo(Reason.VOTED_ON_SCREEN);
                                return false;
                            }
                        }))
                .toList();
        assertThat(atOnce(acts)).filteredOn(done -> done).hasSize(12);
    }

    @Test
    void a_question_with_ticks_is_not_counted_before_the_papers_are_in_or_the_ticks_are_taken_back() {
        QuestionId id = opened(moot);
        tick(id, 0);
        close(id);
        Question closed = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(closed.countedAt()).isEmpty();
        refuses(Reason.PAPERS_AWAITED, () -> counted(id));
        run(
                moot.facilitator(),
                () -> paper.untick(moot.assembly(), id, moot.member(0).member()));
        assertThat(counted(id).state()).isEqualTo(Question.State.COUNTED);
    }

    @Test
    void one_person_alone_counts_nothing_and_two_who_differ_count_again_without_learning_each_others() {
        QuestionId id = opened(moot);
        tick(id, 0, 1, 2);
        close(id);
        count(moot.facilitator(), id, new Papers(3, 0, 0, 0));
        assertThat(count(moot.facilitator(), id, new Papers(3, 0, 0, 0)).agreed())
                .as("sent twice")
                .isEmpty();
        assertThatThrownBy(() -> count(moot.facilitator(), id, new Papers(2, 1, 0, 0)))
                .isInstanceOfSatisfying(
                        PaperRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PaperRefused.Reason.SAME_PERSON));
        refuses(Reason.PAPERS_NOT_COUNTED_TWICE, () -> putIn(id));
        Counting differ = count(gwen, id, new Papers(2, 1, 0, 0));
        assertThat(differ.differing()).containsExactlyInAnyOrder(Papers.Line.AGREE, Papers.Line.DISAGREE);
        assertThat(differ.agreed()).isEmpty();
        Somebody third = town.asProduct(() ->
                town.somebody("A third", new Grant(Role.CODER, moot.place().scope())));
        assertThatThrownBy(() -> count(third, id, new Papers(3, 0, 0, 0))).isInstanceOf(PaperRefused.class);
        assertThat(countTwice(id, new Papers(2, 1, 0, 0)).agreed()).isPresent();
        run(moot.facilitator(), () -> paper.countAnew(moot.assembly(), id));
        assertThat(count(third, id, new Papers(2, 1, 0, 0)).keyers().waitForSecond())
                .isTrue();
    }

    @Test
    void as_many_papers_as_ticks_or_nothing_is_put_in() {
        QuestionId id = opened(moot);
        tick(id, 0, 1);
        countTwice(id, new Papers(3, 0, 0, 0));
        refuses(Reason.NOT_CLOSED, () -> putIn(id));
        close(id);
        refuses(Reason.PAPERS_NOT_AS_TICKS, () -> putIn(id));
        tick(id, 2);
        assertThat(putIn(id).onPaper().papers()).isEqualTo(3);
        assertThat(putIn(id).voted()).as("sent twice").isEqualTo(3);
        refuses(Reason.PAPERS_IN, () -> tick(id, 3));
        refuses(
                Reason.PAPERS_IN,
                () -> run(
                        moot.facilitator(),
                        () -> paper.untick(moot.assembly(), id, moot.member(0).member())));
        refuses(Reason.PAPERS_IN, () -> count(gwen, id, new Papers(1, 0, 0, 0)));
    }

    @Test
    void after_the_count_papers_come_too_late_and_it_says_so() {
        QuestionId id = opened(moot);
        close(moot, id);
        refuses(Reason.COUNTED, () -> tick(id, 0));
        refuses(Reason.COUNTED, () -> count(gwen, id, new Papers(1, 0, 0, 0)));
        refuses(Reason.COUNTED, () -> putIn(id));
        QuestionId draft = town.question(moot, "And this?");
        refuses(Reason.NOT_OPEN_YET, () -> tick(draft, 0));
        refuses(Reason.NO_SUCH_QUESTION, () -> tick(new QuestionId(UUID.randomUUID()), 0));
    }

    @Test
    void nothing_that_is_kept_joins_ticks_and_papers() {
        QuestionId id = opened(moot);
        tick(id, 0, 1, 2, 3, 4, 5);
        close(id);
        countTwice(id, new Papers(6, 0, 0, 0));
        putIn(id);
        assertThat(stored(id)).doesNotContain("keyed", gwen.id().toString());
        counted(id);
        assertThat(stored(id)).doesNotContain("onPaper", "votes");
    }

    @Test
    void a_member_who_left_can_still_be_ticked_as_their_paper_is_in_the_box() {
        QuestionId id = opened(moot);
        MemberId left = moot.member(0).member();
        run(moot.facilitator(), () -> roll.leave(moot.assembly(), left, Departure.REMOVED));
        assertThat(town.as(moot.facilitator(), () -> paper.register(moot.assembly(), id))
                        .open())
                .contains(left);
        tick(id, 0);
        refuses(
                Reason.NOT_A_MEMBER,
                () -> run(moot.facilitator(), () -> paper.tick(moot.assembly(), id, new MemberId(UUID.randomUUID()))));
        close(id);
        countTwice(id, new Papers(1, 0, 0, 0));
        assertThat(putIn(id).onPaper().papers()).isEqualTo(1);
    }

    @Test
    void whoever_joined_since_the_opening_is_on_the_roll_of_the_question_once_their_paper_is_in() {
        QuestionId id = opened(moot);
        MemberId joined = town.as(moot.facilitator(), () -> roll.add(moot.assembly(), List.of("Joyce Obi")))
                .getFirst()
                .id();
        run(moot.facilitator(), () -> paper.tick(moot.assembly(), id, joined));
        close(id);
        countTwice(id, new Papers(0, 0, 0, 1));
        assertThat(putIn(id).roll()).isEqualTo(13);
    }

    @Test
    void what_is_undone_takes_ticks_and_papers_with_it() {
        QuestionId id = opened(moot);
        tick(id, 0);
        count(gwen, id, new Papers(1, 0, 0, 0));
        run(moot.facilitator(), () -> questions.withdraw(moot.assembly(), id, "A mistake."));
        assertThat(stored(id)).doesNotContain("onPaper", "keyed");
        refuses(Reason.WITHDRAWN, () -> tick(id, 0));
    }

    @Test
    void who_counts_papers_sees_no_roll_and_members_do_neither() {
        QuestionId id = opened(moot);
        assertThatThrownBy(() -> town.as(gwen, () -> paper.register(moot.assembly(), id)))
                .isInstanceOf(AccessDeniedException.class);
        for (Callable<?> act : List.<Callable<?>>of(
                () -> paper.counting(moot.assembly(), id), () -> paper.register(moot.assembly(), id))) {
            assertThatThrownBy(() -> town.as(moot.member(0), () -> {
                        try {
                            return act.call();
                        } catch (RuntimeException denied) {
                            throw denied;
                        } catch (Exception other) {
                            throw new IllegalStateException(other);
                        }
                    }))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
