package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The close and the count in the store: what was acknowledged is counted once, and then nothing joins a voter to a choice. */
class CountingRecordsTest extends QuestionStore {

    CountingRecordsTest(MongoTemplate store) {
        super(store);
    }

    @Test
    void when_the_question_closes_while_votes_are_in_flight_each_is_counted_and_acknowledged_or_refused()
            throws Exception {
        for (int round = 0; round < 20; round++) {
            Box box = opened(60);
            Map<Integer, Choice> acknowledged = new ConcurrentHashMap<>();
            Set<Integer> refused = ConcurrentHashMap.newKeySet();
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int member = i;
                acts.add(() -> {
                    boolean in =
                            records.cast(assembly, box.id(), box.token(member), box.member(member), choice(member));
                    if (in) {
                        acknowledged.put(member, choice(member));
                    } else {
                        refused.add(member);
                    }
                    return in;
                });
            }
            acts.add(20 + round, () -> records.close(assembly, box.id(), NOW, FACILITATOR));
            allAtOnce(acts);
            new Counter(records).count(records.find(assembly, box.id()).orElseThrow());

            Tally tally = records.find(assembly, box.id())
                    .orElseThrow()
                    .result()
                    .orElseThrow()
                    .tally();
            assertThat(acknowledged.size() + refused.size()).isEqualTo(60);
            assertThat(records.voters(assembly, box.id()))
                    .isEqualTo(acknowledged.keySet().stream().map(box::member).collect(Collectors.toSet()));
            Arrays.stream(Choice.values())
                    .forEach(choice -> assertThat((long) tally.of(choice))
                            .isEqualTo(acknowledged.values().stream()
                                    .filter(choice::equals)
                                    .count()));
        }
    }

    @Test
    void a_vote_after_the_close_is_refused_and_changes_nothing() {
        Box box = opened(3);
        records.cast(assembly, box.id(), box.token(0), box.member(0), Choice.AGREE);
        records.close(assembly, box.id(), NOW, FACILITATOR);
        assertThat(records.cast(assembly, box.id(), box.token(0), box.member(0), Choice.DISAGREE))
                .isFalse();
        assertThat(records.cast(assembly, box.id(), box.token(1), box.member(1), Choice.DISAGREE))
                .isFalse();
        new Counter(records).count(records.find(assembly, box.id()).orElseThrow());
        assertThat(records.cast(assembly, box.id(), box.token(1), box.member(1), Choice.DISAGREE))
                .isFalse();
        assertThat(records.find(assembly, box.id())
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .tally())
                .isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void a_question_whose_process_died_between_close_and_count_is_counted_at_the_next_start() {
        Box box = opened(3);
        records.cast(assembly, box.id(), box.token(0), box.member(0), Choice.AGREE);
        records.cast(assembly, box.id(), box.token(2), box.member(2), Choice.ABSTAIN);
        records.close(assembly, box.id(), NOW, FACILITATOR);
        assertThat(records.find(assembly, box.id()).orElseThrow().result()).isEmpty();

        new Counter(new QuestionRecords(store)).countWhatWasLeft();

        Question counted = records.find(assembly, box.id()).orElseThrow();
        assertThat(counted.state()).isEqualTo(Question.State.COUNTED);
        assertThat(counted.result().orElseThrow().tally()).isEqualTo(new Tally(1, 0, 1));
        assertThat(counted.roll()).isEqualTo(3);
    }

    @Test
    void counting_again_and_at_the_same_time_changes_nothing() throws Exception {
        Box box = opened(5);
        records.cast(assembly, box.id(), box.token(4), box.member(4), Choice.DISAGREE);
        records.close(assembly, box.id(), NOW, FACILITATOR);
        Question closed = records.find(assembly, box.id()).orElseThrow();
        allAtOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    new Counter(records).count(closed);
                    return true;
                })
                .toList());
        assertThat(records.find(assembly, box.id())
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .tally())
                .isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void once_counted_nothing_in_the_document_joins_a_voter_to_a_choice_nor_tells_the_order_of_votes() {
        // The same votes cast in opposite orders leave the same document.
        List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Box box = opened(12);
        order.forEach(i -> records.cast(assembly, box.id(), box.token(i), box.member(i), choice(i)));
        Document forwards = countedDocument(box);

        Box again = new Box(new QuestionId(UUID.randomUUID()), VoterKey.fresh(), box.members());
        open(again);
        Collections.reverse(order);
        order.forEach(i -> records.cast(assembly, again.id(), again.token(i), again.member(i), choice(i)));
        Document backwards = countedDocument(again);
        assertThat(without(backwards, "_id").toJson())
                .isEqualTo(without(forwards, "_id").toJson());

        String json = forwards.toJson();
        IntStream.range(0, 12).forEach(i -> assertThat(json).doesNotContain(box.token(i)));
        assertThat(forwards.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "assembly",
                        "session",
                        "state",
                        "text",
                        "rule",
                        "opened",
                        "openedBy",
                        "roll",
                        "rollAtOpening",
                        "closed",
                        "closedBy",
                        "tally",
                        "voters");
    }
}
