package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.folkmoot.ballot.QuestionSchema.QuestionKeysMove;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.people.WordSeals;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.SchemaStep;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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
                    boolean in = records.cast(
                            assembly, box.id(), box.token(member), box.member(member), vote(choice(member)));
                    if (in) {
                        acknowledged.put(member, choice(member));
                    } else {
                        refused.add(member);
                    }
                    return in;
                });
            }
            acts.add(20 + round, () -> records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR));
            // Enough to be broken down, whoever is faster.
            for (Callable<Boolean> before : acts.subList(0, Question.FEWEST_SHOWN)) {
                assertThat(before.call()).isTrue();
            }
            allAtOnce(acts.subList(Question.FEWEST_SHOWN, acts.size()));
            counter().count(records.find(assembly, box.id()).orElseThrow().place());

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
    void a_question_that_cannot_be_read_keeps_no_other_from_being_counted_at_the_start() {
        Box damaged = opened(6);
        Box sound = opened(6);
        for (Box box : List.of(damaged, sound)) {
            allCast(box, 6, Choice.AGREE);
            records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR);
        }
        store.updateFirst(
                Query.query(Criteria.where("_id").is(damaged.id().value())),
                new Update().set(QuestionDocument.RULE, "not a rule").set("roll", "not a roll"),
                QuestionRecords.COLLECTION);

        counter().countWhatWasLeft();

        assertThat(records.find(assembly, sound.id()).orElseThrow().state()).isEqualTo(Question.State.COUNTED);
    }

    @Test
    void a_vote_after_the_close_is_refused_and_changes_nothing() {
        Box box = opened(7);
        allCast(box, 5, Choice.AGREE);
        records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR);
        assertThat(records.cast(assembly, box.id(), box.token(0), box.member(0), vote(Choice.DISAGREE)))
                .isFalse();
        assertThat(records.cast(assembly, box.id(), box.token(6), box.member(6), vote(Choice.DISAGREE)))
                .isFalse();
        counter().count(records.find(assembly, box.id()).orElseThrow().place());
        assertThat(records.cast(assembly, box.id(), box.token(6), box.member(6), vote(Choice.DISAGREE)))
                .isFalse();
        assertThat(records.find(assembly, box.id())
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .tally())
                .isEqualTo(new Tally(5, 0, 0));
    }

    @Test
    void a_question_whose_process_died_between_close_and_count_is_counted_at_the_next_start() {
        Box box = opened(7);
        allCast(box, 5, Choice.AGREE);
        records.cast(assembly, box.id(), box.token(6), box.member(6), vote(Choice.ABSTAIN));
        records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR);
        assertThat(records.find(assembly, box.id()).orElseThrow().result()).isEmpty();

        counter().countWhatWasLeft();

        Question counted = records.find(assembly, box.id()).orElseThrow();
        assertThat(counted.state()).isEqualTo(Question.State.COUNTED);
        assertThat(counted.result().orElseThrow().tally()).isEqualTo(new Tally(5, 0, 1));
        assertThat(counted.roll()).isEqualTo(7);
    }

    @Test
    void a_question_that_was_open_with_its_key_beside_the_votes_goes_on_with_the_key_among_the_keys() {
        Box box = opened(3);
        records.cast(assembly, box.id(), box.token(0), box.member(0), vote(Choice.AGREE));
        byte[] key = keys.find(box.id().value()).orElseThrow().getEncoded();
        keys.destroy(box.id().value());
        store.updateFirst(
                Query.query(Criteria.where("_id").is(box.id().value())),
                Update.update(QuestionDocument.FORMER_KEY, key),
                QuestionRecords.COLLECTION);
        SchemaStep move =
                new QuestionKeysMove(new WordSeals(InstallationSecret.given("a secret of thirty-two characters")));
        move.apply(store);
        move.apply(store);

        assertThat(store.findById(box.id().value(), Document.class, QuestionRecords.COLLECTION))
                .doesNotContainKey(QuestionDocument.FORMER_KEY);
        assertThat(records.filed(assembly, box.id(), box.token(0)))
                .map(MyVote.Filed::choice)
                .contains(Choice.AGREE);
        closedAndCounted(box);
        assertThat(records.voters(assembly, box.id())).containsExactly(box.member(0));
    }

    @Test
    void counting_again_and_at_the_same_time_changes_nothing() throws Exception {
        Box box = opened(5);
        allCast(box, 5, Choice.DISAGREE);
        records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR);
        Question closed = records.find(assembly, box.id()).orElseThrow();
        allAtOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    counter().count(closed.place());
                    return true;
                })
                .toList());
        assertThat(records.find(assembly, box.id())
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .tally())
                .isEqualTo(new Tally(0, 5, 0));
    }

    @Test
    void once_counted_nothing_in_the_document_joins_a_voter_to_a_choice_nor_tells_the_order_of_votes() {
        // The same votes cast in opposite orders leave the same document.
        List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Box box = opened(12);
        order.forEach(i -> records.cast(assembly, box.id(), box.token(i), box.member(i), vote(choice(i))));
        Document forwards = countedDocument(box);

        QuestionId other = new QuestionId(UUID.randomUUID());
        Box again = new Box(other, keyOf(other), box.members());
        open(again);
        Collections.reverse(order);
        order.forEach(i -> records.cast(assembly, again.id(), again.token(i), again.member(i), vote(choice(i))));
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

    private void allCast(Box box, int members, Choice choice) {
        IntStream.range(0, members)
                .forEach(i -> records.cast(assembly, box.id(), box.token(i), box.member(i), vote(choice)));
    }
}
