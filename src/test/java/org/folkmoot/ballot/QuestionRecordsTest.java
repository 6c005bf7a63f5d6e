package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the store of questions promises: one vote a member, in or refused, and nothing left afterwards that joins voter and choice. */
@StoreTest
class QuestionRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AccountId FACILITATOR = new AccountId(UUID.randomUUID());

    private final MongoTemplate store;
    private final QuestionRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    QuestionRecordsTest(MongoTemplate store) {
        this.store = store;
        this.records = new QuestionRecords(store);
    }

    @BeforeEach
    void indexes() {
        new QuestionSchema().apply(store);
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
        assertThat(records.cast(other, box.id(), box.token(0), box.member(0), Choice.AGREE))
                .isFalse();
        assertThat(records.close(other, box.id(), NOW, FACILITATOR)).isFalse();
        assertThat(records.removeDraft(other, box.id())).isFalse();
        assertThat(records.ofSession(other, session)).isEmpty();
        assertThat(records.find(assembly, box.id()).orElseThrow().voted()).isZero();
    }

    @Test
    void of_a_member_who_votes_200_times_at_once_one_vote_counts() throws Exception {
        Box box = opened(60);
        List<Callable<Boolean>> casts = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> records.cast(assembly, box.id(), box.token(7), box.member(7), choice(i)))
                .toList();
        assertThat(allAtOnce(casts)).hasSize(200).containsOnly(true);
        Question counted = closedAndCounted(box);
        assertThat(counted.result().orElseThrow().tally().voters()).isEqualTo(1);
        assertThat(records.voters(assembly, box.id())).containsExactly(box.member(7));
    }

    @Test
    void of_60_members_who_vote_200_times_at_once_each_counts_once_with_their_last_vote() throws Exception {
        Box box = opened(60);
        List<Callable<Boolean>> casts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int member = i % 60;
            Choice choice = choice(i / 60 + member);
            casts.add(() -> records.cast(assembly, box.id(), box.token(member), box.member(member), choice));
        }
        Collections.shuffle(casts, new Random(20261122));
        assertThat(allAtOnce(casts)).containsOnly(true);

        // What each voter sees filed for them is what is counted.
        Map<Choice, Long> filed = IntStream.range(0, 60)
                .mapToObj(i -> records.filed(assembly, box.id(), box.token(i)).orElseThrow())
                .collect(Collectors.groupingBy(choice -> choice, Collectors.counting()));
        Tally tally = closedAndCounted(box).result().orElseThrow().tally();
        assertThat(tally.voters()).isEqualTo(60);
        Arrays.stream(Choice.values())
                .forEach(choice -> assertThat((long) tally.of(choice)).isEqualTo(filed.getOrDefault(choice, 0L)));
        assertThat(records.voters(assembly, box.id())).hasSize(60);
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

    @Test
    void who_joined_after_the_opening_votes_too_and_stands_on_the_roll() {
        Box box = opened(2);
        AccountId late = new AccountId(UUID.randomUUID());
        assertThat(records.cast(assembly, box.id(), box.key().tokenOf(late), late, Choice.AGREE))
                .isTrue();
        assertThat(records.cast(assembly, box.id(), box.key().tokenOf(late), late, Choice.DISAGREE))
                .isTrue();
        Question counted = closedAndCounted(box);
        assertThat(counted.roll()).isEqualTo(3);
        assertThat(counted.result().orElseThrow().tally()).isEqualTo(new Tally(0, 1, 0));
        assertThat(records.voters(assembly, box.id())).containsExactly(late);
    }

    @Test
    void one_question_of_a_session_is_open_at_a_time() {
        Box first = opened(2);
        QuestionId second = prepared();
        Question draft = records.find(assembly, second).orElseThrow();
        assertThatThrownBy(() -> records.open(draft, VoterKey.fresh(), first.members(), NOW, FACILITATOR))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(records.find(assembly, second).orElseThrow().state()).isEqualTo(Question.State.DRAFT);
        records.close(assembly, first.id(), NOW, FACILITATOR);
        assertThat(records.open(draft, VoterKey.fresh(), first.members(), NOW, FACILITATOR))
                .isTrue();
    }

    @Test
    void neither_words_nor_rule_change_once_it_is_open_and_it_opens_once() {
        Box box = opened(2);
        Question open = records.find(assembly, box.id()).orElseThrow();
        assertThat(records.reword(
                        assembly, box.id(), new QuestionText("Other words", "", List.of()), Rule.simpleMajority()))
                .isFalse();
        assertThat(records.removeDraft(assembly, box.id())).isFalse();
        assertThat(records.open(open, VoterKey.fresh(), Set.of(), NOW, FACILITATOR))
                .isFalse();
        assertThat(records.find(assembly, box.id())).contains(open);
    }

    private Box opened(int members) {
        List<AccountId> all = IntStream.range(0, members)
                .mapToObj(i -> new AccountId(UUID.randomUUID()))
                .toList();
        Box box = new Box(new QuestionId(UUID.randomUUID()), VoterKey.fresh(), new HashSet<>(all));
        open(box);
        return box;
    }

    private void open(Box box) {
        SessionId ownSession = new SessionId(session.value());
        records.inState(Question.State.OPEN)
                .forEach(question -> records.close(assembly, question.id(), NOW, FACILITATOR));
        records.insert(
                box.id(), assembly, ownSession, new QuestionText("Shall we?", "", List.of()), Rule.simpleMajority());
        Question draft = records.find(assembly, box.id()).orElseThrow();
        assertThat(records.open(draft, box.key(), box.members(), NOW, FACILITATOR))
                .isTrue();
    }

    private QuestionId prepared() {
        QuestionId id = new QuestionId(UUID.randomUUID());
        records.insert(id, assembly, session, new QuestionText("And this?", "", List.of()), Rule.simpleMajority());
        return id;
    }

    private Question closedAndCounted(Box box) {
        assertThat(records.close(assembly, box.id(), NOW, FACILITATOR)).isTrue();
        new Counter(records).count(records.find(assembly, box.id()).orElseThrow());
        return records.find(assembly, box.id()).orElseThrow();
    }

    private Document countedDocument(Box box) {
        closedAndCounted(box);
        return store.findById(box.id().value(), Document.class, QuestionRecords.COLLECTION);
    }

    private static Document without(Document document, String field) {
        Document rest = new Document(document);
        rest.remove(field);
        return rest;
    }

    private static Choice choice(int i) {
        return List.of(Choice.values()).get(i % 3);
    }

    private static List<Boolean> allAtOnce(List<Callable<Boolean>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** A question with its key and members, as only a test may hold them together. */
    private record Box(QuestionId id, VoterKey key, Set<AccountId> members) {

        AccountId member(int i) {
            return members.stream()
                    .sorted(java.util.Comparator.comparing(AccountId::value))
                    .toList()
                    .get(i);
        }

        String token(int i) {
            return key.tokenOf(member(i));
        }
    }
}
