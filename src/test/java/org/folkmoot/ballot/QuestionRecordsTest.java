package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Rule.Share;
import org.folkmoot.ballot.count.Tally;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Questions in the store until they close. */
class QuestionRecordsTest extends QuestionStore {

    QuestionRecordsTest(MongoTemplate store) {
        super(store);
    }

    @Test
    void a_question_is_found_again_as_it_was_prepared() {
        Rule rule = Rule.atLeast(new Share(2, 3), Rule.Denominator.VOTING).withQuorum(new Share(2, 3));
        QuestionText text = new QuestionText(
                "One named worker rings the next service.",
                "Written by tables 2 and 6.",
                List.of(new Explained("named worker", "One person who answers for it.")));
        QuestionId id = new QuestionId(UUID.randomUUID());
        records.insert(id, assembly, session, text, rule);

        Question found = records.find(assembly, id).orElseThrow();
        assertThat(found.text()).isEqualTo(text);
        assertThat(found.rule()).isEqualTo(rule);
        assertThat(found.state()).isEqualTo(Question.State.DRAFT);
        assertThat(records.ofSession(assembly, session)).containsExactly(found);
        assertThat(records.ofAssembly(assembly)).containsExactly(found);
    }

    @Test
    void an_id_of_another_assembly_finds_nothing_and_changes_nothing() {
        Box box = opened(3);
        AssemblyId other = new AssemblyId(UUID.randomUUID());
        assertThat(records.find(other, box.id())).isEmpty();
        assertThat(records.openOne(other, box.id())).isEmpty();
        assertThat(records.cast(other, box.id(), box.token(0), box.member(0), vote(Choice.AGREE)))
                .isFalse();
        assertThat(records.close(other, box.id(), NOW, Duration.ZERO, FACILITATOR))
                .isFalse();
        assertThat(records.removeDraft(other, box.id())).isFalse();
        assertThat(records.ofSession(other, session)).isEmpty();
        assertThat(records.find(assembly, box.id()).orElseThrow().voted()).isZero();
    }

    @Test
    void of_a_member_who_votes_200_times_at_once_one_vote_counts() throws Exception {
        Box box = opened(60);
        List<Callable<Boolean>> casts = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> records.cast(assembly, box.id(), box.token(7), box.member(7), vote(choice(i))))
                .toList();
        assertThat(allAtOnce(casts)).hasSize(200).containsOnly(true);
        Question counted = closedAndCounted(box);
        assertThat(counted.voted()).isEqualTo(1);
        assertThat(records.voters(assembly, box.id())).containsExactly(box.member(7));
    }

    @Test
    void of_60_members_who_vote_200_times_at_once_each_counts_once_with_their_last_vote() throws Exception {
        Box box = opened(60);
        List<Callable<Boolean>> casts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int member = i % 60;
            Choice choice = choice(i / 60 + member);
            casts.add(() -> records.cast(assembly, box.id(), box.token(member), box.member(member), vote(choice)));
        }
        Collections.shuffle(casts, new Random(20261122));
        assertThat(allAtOnce(casts)).containsOnly(true);

        // What each voter sees filed for them is what is counted.
        Map<Choice, Long> filed = IntStream.range(0, 60)
                .mapToObj(i -> records.filed(assembly, box.id(), box.token(i))
                        .orElseThrow()
                        .choice())
                .collect(Collectors.groupingBy(choice -> choice, Collectors.counting()));
        Tally tally = closedAndCounted(box).result().orElseThrow().tally();
        assertThat(tally.voters()).isEqualTo(60);
        Arrays.stream(Choice.values())
                .forEach(choice -> assertThat((long) tally.of(choice)).isEqualTo(filed.getOrDefault(choice, 0L)));
        assertThat(records.voters(assembly, box.id())).hasSize(60);
    }

    @Test
    void who_joined_after_the_opening_votes_too_and_stands_on_the_roll() {
        Box box = opened(2);
        MemberId late = new MemberId(UUID.randomUUID());
        assertThat(records.cast(assembly, box.id(), box.key().tokenOf(late), late, vote(Choice.AGREE)))
                .isTrue();
        assertThat(records.cast(assembly, box.id(), box.key().tokenOf(late), late, vote(Choice.DISAGREE)))
                .isTrue();
        Question counted = closedAndCounted(box);
        assertThat(counted.roll()).isEqualTo(3);
        assertThat(counted.voted()).isEqualTo(1);
        assertThat(records.voters(assembly, box.id())).containsExactly(late);
    }

    @Test
    void one_question_of_a_session_is_open_at_a_time() {
        Box first = opened(2);
        QuestionId second = prepared();
        Question draft = records.find(assembly, second).orElseThrow();
        assertThatThrownBy(() -> records.open(draft, first.members(), NOW, FACILITATOR))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(records.find(assembly, second).orElseThrow().state()).isEqualTo(Question.State.DRAFT);
        records.close(assembly, first.id(), NOW, Duration.ZERO, FACILITATOR);
        assertThat(records.open(draft, first.members(), NOW, FACILITATOR)).isTrue();
    }

    @Test
    void neither_words_nor_rule_change_once_it_is_open_and_it_opens_once() {
        Box box = opened(2);
        Question open = records.find(assembly, box.id()).orElseThrow();
        assertThat(records.reword(
                        assembly, box.id(), new QuestionText("Other words", "", List.of()), Rule.simpleMajority()))
                .isFalse();
        assertThat(records.removeDraft(assembly, box.id())).isFalse();
        assertThat(records.open(open, Set.of(), NOW, FACILITATOR)).isFalse();
        assertThat(records.find(assembly, box.id())).contains(open);
    }
}
