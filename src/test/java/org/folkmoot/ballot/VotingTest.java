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
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.people.AccountId;
import org.junit.jupiter.api.Test;

/** Votes from the casting to the result. */
class VotingTest extends Ballots {

    @Test
    void members_vote_change_their_vote_and_the_result_says_its_rule_and_denominator() {
        Moot moot = town.moot(3);
        QuestionId id = opened(moot);
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new VoteAnswer.In(Choice.AGREE));
        cast(moot, id, 1, Choice.DISAGREE);
        cast(moot, id, 1, Choice.AGREE);
        assertThat(mine(moot, id, 1)).isEqualTo(new MyVote(true, java.util.Optional.of(Choice.AGREE)));
        assertThat(mine(moot, id, 2).in()).isFalse();

        Question open = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(open.voted()).isEqualTo(2);
        assertThat(open.roll()).isEqualTo(3);
        assertThat(open.result()).as("hidden until the close").isEmpty();

        Result result = close(moot, id).result().orElseThrow();
        assertThat(result.tally()).isEqualTo(new Tally(2, 0, 0));
        assertThat(result.rule()).isEqualTo(Rule.simpleMajority());
        assertThat(result.of()).isEqualTo(2);
        assertThat(result.roll()).isEqualTo(3);
        assertThat(result.outcome()).isEqualTo(Result.Outcome.AGREED);
        assertThat(mine(moot, id, 1)).isEqualTo(new MyVote(true, java.util.Optional.empty()));
    }

    @Test
    void one_member_who_submits_200_times_at_once_has_one_vote() throws Exception {
        Moot moot = town.moot(60);
        QuestionId id = opened(moot);
        List<Callable<VoteAnswer>> casts = IntStream.range(0, 200)
                .<Callable<VoteAnswer>>mapToObj(i -> () -> cast(moot, id, 5, choice(i)))
                .toList();
        assertThat(atOnce(casts)).hasSize(200).allMatch(VoteAnswer.In.class::isInstance);
        assertThat(close(moot, id).result().orElseThrow().tally().voters()).isEqualTo(1);
    }

    @Test
    void when_it_closes_while_60_members_vote_what_was_acknowledged_is_what_is_counted() throws Exception {
        Moot moot = town.moot(60);
        QuestionId id = opened(moot);
        Map<AccountId, Choice> acknowledged = new ConcurrentHashMap<>();
        Set<AccountId> refused = ConcurrentHashMap.newKeySet();
        List<Callable<VoteAnswer>> acts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int member = i;
            acts.add(() -> {
                VoteAnswer answer = cast(moot, id, member, choice(member));
                switch (answer) {
                    case VoteAnswer.In(Choice in) ->
                        acknowledged.put(moot.member(member).id(), in);
                    case VoteAnswer.Refused(Reason reason) -> {
                        assertThat(reason).isEqualTo(Reason.CLOSED);
                        refused.add(moot.member(member).id());
                    }
                }
                return answer;
            });
        }
        Collections.shuffle(acts, new Random(20261122));
        acts.add(30, () -> {
            close(moot, id);
            return new VoteAnswer.Refused(Reason.CLOSED);
        });
        atOnce(acts);

        Question counted = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(acknowledged.size() + refused.size()).isEqualTo(60);
        assertThat(counted.result().orElseThrow().tally())
                .isEqualTo(org.folkmoot.ballot.count.Counting.tally(acknowledged.values()));
        moot.members()
                .forEach(member -> assertThat(town.as(member, () -> questions.mine(moot.assembly(), id))
                                .in())
                        .isEqualTo(acknowledged.containsKey(member.id())));
    }

    @Test
    void a_vote_before_the_opening_and_after_the_close_is_refused_with_a_reason() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "Shall we?");
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new VoteAnswer.Refused(Reason.NOT_OPEN_YET));
        open(moot, id);
        close(moot, id);
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new VoteAnswer.Refused(Reason.CLOSED));
        assertThat(cast(moot, new QuestionId(UUID.randomUUID()), 0, Choice.AGREE))
                .isEqualTo(new VoteAnswer.Refused(Reason.NO_SUCH_QUESTION));
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
        assertThatThrownBy(() -> open(moot, first)).isInstanceOf(QuestionRefused.class);
        close(moot, first);
        open(moot, second);

        Moot empty = town.moot(0);
        QuestionId third = town.question(empty, "Anyone?");
        assertThatThrownBy(() -> open(empty, third))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_MEMBERS));
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
