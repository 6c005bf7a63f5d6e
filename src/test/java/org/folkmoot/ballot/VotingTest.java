package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.people.AccountId;
import org.junit.jupiter.api.Test;

/** Votes from the casting to the result. */
class VotingTest extends Ballots {

    @Test
    void members_vote_change_their_vote_and_the_result_says_its_rule_and_denominator() {
        Moot moot = town.moot(7);
        QuestionId id = opened(moot);
        assertThat(cast(moot, id, 0, Choice.AGREE)).isInstanceOf(Vote.Answer.In.class);
        cast(moot, id, 1, Choice.DISAGREE);
        cast(moot, id, 1, Choice.AGREE);
        assertThat(mine(moot, id, 1).filed().map(MyVote.Filed::choice)).contains(Choice.AGREE);
        IntStream.range(3, 6).forEach(i -> cast(moot, id, i, Choice.AGREE));
        assertThat(mine(moot, id, 2).in()).isFalse();

        Question open = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(open.voted()).isEqualTo(5);
        assertThat(open.roll()).isEqualTo(7);
        assertThat(open.result()).as("hidden until the close").isEmpty();

        Result result = close(moot, id).result().orElseThrow();
        assertThat(result.tally()).isEqualTo(new Tally(5, 0, 0));
        assertThat(result.rule()).isEqualTo(Rule.simpleMajority());
        assertThat(result.of()).isEqualTo(5);
        assertThat(result.roll()).isEqualTo(7);
        assertThat(result.outcome()).isEqualTo(Result.Outcome.AGREED);
        assertThat(mine(moot, id, 1)).isEqualTo(new MyVote(true, java.util.Optional.empty()));
    }

    @Test
    void one_member_who_submits_200_times_at_once_has_one_vote() throws Exception {
        Moot moot = town.moot(60);
        QuestionId id = opened(moot);
        List<Callable<Vote.Answer>> casts = IntStream.range(0, 200)
                .<Callable<Vote.Answer>>mapToObj(i -> () -> cast(moot, id, 5, choice(i)))
                .toList();
        assertThat(atOnce(casts))
                .hasSize(200)
                .allMatch(answer -> answer instanceof Vote.Answer.In || answer instanceof Vote.Answer.Another);
        assertThat(close(moot, id).voted()).isEqualTo(1);
    }

    @Test
    void a_vote_that_is_sent_again_after_the_member_voted_on_another_device_changes_nothing_and_is_told_so() {
        Moot moot = town.moot(1);
        QuestionId id = opened(moot);
        Vote onThePhone = Vote.first(Choice.AGREE);
        assertThat(send(moot, id, onThePhone)).isInstanceOf(Vote.Answer.In.class);
        assertThat(send(moot, id, onThePhone)).as("sent again").isInstanceOf(Vote.Answer.In.class);
        Vote onTheLaptop = onThePhone.then(Choice.DISAGREE);
        send(moot, id, onTheLaptop);

        MyVote.Filed stands = new MyVote.Filed(onTheLaptop.id(), Choice.DISAGREE);
        assertThat(send(moot, id, onThePhone)).isEqualTo(new Vote.Answer.Another(stands));
        assertThat(mine(moot, id, 0).filed()).contains(stands);
    }

    @Test
    void a_change_of_mind_counts_though_the_answer_to_the_first_vote_was_lost_or_the_first_never_came() {
        Moot moot = town.moot(2);
        QuestionId id = opened(moot);
        Vote answerLost = Vote.first(Choice.AGREE);
        send(moot, id, answerLost);
        assertThat(send(moot, id, answerLost.then(Choice.DISAGREE))).isInstanceOf(Vote.Answer.In.class);
        assertThat(mine(moot, id, 0).filed().map(MyVote.Filed::choice)).contains(Choice.DISAGREE);

        Vote neverCame = Vote.first(Choice.AGREE);
        assertThat(town.as(moot.member(1), () -> votes.cast(moot.assembly(), id, neverCame.then(Choice.ABSTAIN))))
                .isInstanceOf(Vote.Answer.In.class);
    }

    @Test
    void a_vote_after_the_close_is_told_when_it_closed_and_whether_an_earlier_one_counts() {
        Moot moot = town.moot(2);
        QuestionId id = opened(moot);
        cast(moot, id, 0, Choice.AGREE);
        Question closed = close(moot, id);
        assertThat(cast(moot, id, 0, Choice.DISAGREE))
                .isEqualTo(new Vote.Answer.TooLate(closed.course().closed().orElseThrow(), true));
        assertThat(cast(moot, id, 1, Choice.DISAGREE))
                .isEqualTo(new Vote.Answer.TooLate(closed.course().closed().orElseThrow(), false));
    }

    @Test
    void when_it_closes_while_60_members_vote_what_was_acknowledged_is_what_is_counted() throws Exception {
        Moot moot = town.moot(60);
        QuestionId id = opened(moot);
        Map<AccountId, Choice> acknowledged = new ConcurrentHashMap<>();
        Set<AccountId> refused = ConcurrentHashMap.newKeySet();
        List<Callable<Vote.Answer>> acts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int member = i;
            acts.add(() -> {
                Vote.Answer answer = cast(moot, id, member, choice(member));
                switch (answer) {
                    case Vote.Answer.In(MyVote.Filed in) ->
                        acknowledged.put(moot.member(member).id(), in.choice());
                    case Vote.Answer.TooLate late -> {
                        assertThat(late.earlierCounts()).isFalse();
                        refused.add(moot.member(member).id());
                    }
                    case Vote.Answer.Another _, Vote.Answer.Refused _ ->
                        throw new AssertionError("Neither voted elsewhere nor lost the part in it");
                }
                return answer;
            });
        }
        Collections.shuffle(acts, new Random(20261122));
        acts.add(30, () -> {
            close(moot, id);
            return new Vote.Answer.Refused(Reason.CLOSED);
        });
        atOnce(acts);

        Question counted = questionShown(moot);
        assertThat(acknowledged.size() + refused.size()).isEqualTo(60);
        assertThat(counted.voted()).isEqualTo(acknowledged.size());
        counted.result()
                .ifPresent(result -> assertThat(result.tally())
                        .isEqualTo(org.folkmoot.ballot.count.Tally.of(acknowledged.values())));
        moot.members()
                .forEach(member -> assertThat(town.as(member, () -> votes.mine(moot.assembly(), id))
                                .in())
                        .isEqualTo(acknowledged.containsKey(member.id())));
    }

    @Test
    void a_vote_before_the_opening_and_after_the_close_is_refused_with_a_reason() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "Shall we?");
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new Vote.Answer.Refused(Reason.NOT_OPEN_YET));
        open(moot, id);
        close(moot, id);
        assertThat(cast(moot, id, 0, Choice.AGREE)).isInstanceOf(Vote.Answer.TooLate.class);
        assertThat(cast(moot, new QuestionId(UUID.randomUUID()), 0, Choice.AGREE))
                .isEqualTo(new Vote.Answer.Refused(Reason.NO_SUCH_QUESTION));
    }

    @Test
    void a_question_opens_only_once_alone_and_with_members() {
        Moot moot = town.moot(1);
        QuestionId first = opened(moot);
        QuestionId second = town.question(moot, "And this?");
        assertThatThrownBy(() -> open(moot, second))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ANOTHER_IS_OPEN));
        assertThat(open(moot, first).opened())
                .as("a second press, by whomever, gets how it stands")
                .isEqualTo(questionShown(moot).opened());
        close(moot, first);
        assertThatThrownBy(() -> open(moot, first))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ALREADY_OPENED));
        open(moot, second);

        Moot empty = town.moot(0);
        QuestionId third = town.question(empty, "Anyone?");
        assertThatThrownBy(() -> open(empty, third))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_MEMBERS));
    }

    private Question questionShown(Moot moot) {
        return town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
    }

    private Vote.Answer send(Moot moot, QuestionId id, Vote vote) {
        return town.as(moot.member(0), () -> votes.cast(moot.assembly(), id, vote));
    }

    @Test
    void with_the_whole_store_in_hand_a_counted_question_joins_no_voter_to_a_choice() {
        Moot moot = town.moot(20);
        QuestionId id = opened(moot);
        IntStream.range(0, 20).forEach(i -> cast(moot, id, i, choice(i * 7)));
        close(moot, id);
        List<String> members =
                moot.members().stream().map(member -> member.id().toString()).toList();
        Set<String> withChoices = store.getCollectionNames().stream()
                .flatMap(collection -> store.findAll(Document.class, collection).stream())
                .map(VotingTest::text)
                .filter(document -> document.contains(id.toString()))
                .collect(Collectors.toSet());
        // The question itself, and the audit of its opening and closing, which names no voter.
        assertThat(withChoices).isNotEmpty();
        withChoices.forEach(document -> {
            long named = members.stream().filter(document::contains).count();
            assertThat(named).isIn(0L, 20L);
            assertThat(document).doesNotContain("AGREE\"", "DISAGREE\"", "ABSTAIN\"", "\"key\"", "\"votes\"");
        });
        assertThat(store.findAll(Document.class, "changes").stream().map(VotingTest::text))
                .noneMatch(change -> change.contains(id.toString()));
    }
}
