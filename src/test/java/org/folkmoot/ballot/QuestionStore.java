package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Questions in the store, and boxes of votes to put into them. */
@StoreTest
abstract class QuestionStore {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    /** Once what closed now is to be counted. */
    static final Clock LATER = Clock.fixed(NOW.plus(Question.REOPENABLE), ZoneOffset.UTC);

    static final AccountId FACILITATOR = new AccountId(UUID.randomUUID());

    final MongoTemplate store;
    final PassingKeys keys;
    final QuestionRecords records;
    final ClosedRecords closed;
    final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    final SessionId session = new SessionId(UUID.randomUUID());

    QuestionStore(MongoTemplate store) {
        this.store = store;
        this.keys = keys();
        this.records = new QuestionRecords(store, keys);
        this.closed = new ClosedRecords(store, records);
    }

    @BeforeEach
    void indexes() {
        new QuestionSchema().apply(store);
    }

    /** As after a restart. */
    PassingKeys keys() {
        return new PassingKeys(InstallationSecret.given("a secret of thirty-two characters"), store, Shredder.none());
    }

    VoterKey keyOf(QuestionId id) {
        return new VoterKey(keys.of(id.value()).getEncoded());
    }

    Counter counter() {
        return counter(new QuestionRecords(store, keys()));
    }

    private Counter counter(QuestionRecords anew) {
        return new Counter(anew, new ClosedRecords(store, anew), Shredder.none(), LATER);
    }

    Box opened(int members) {
        List<MemberId> all = IntStream.range(0, members)
                .mapToObj(i -> new MemberId(UUID.randomUUID()))
                .toList();
        QuestionId id = new QuestionId(UUID.randomUUID());
        Box box = new Box(id, keyOf(id), new HashSet<>(all));
        open(box);
        return box;
    }

    void open(Box box) {
        SessionId ownSession = new SessionId(session.value());
        records.ofAssembly(assembly).stream()
                .filter(question -> question.state() == Question.State.OPEN)
                .forEach(question -> records.close(assembly, question.id(), NOW, Duration.ZERO, FACILITATOR));
        records.insert(
                box.id(), assembly, ownSession, new QuestionText("Shall we?", "", List.of()), Rule.simpleMajority());
        Question draft = records.find(assembly, box.id()).orElseThrow();
        assertThat(records.open(draft, box.members(), NOW, FACILITATOR)).isTrue();
    }

    QuestionId prepared() {
        QuestionId id = new QuestionId(UUID.randomUUID());
        records.insert(id, assembly, session, new QuestionText("And this?", "", List.of()), Rule.simpleMajority());
        return id;
    }

    Question closedAndCounted(Box box) {
        assertThat(records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR))
                .isTrue();
        Counter counter = counter();
        counter.count(records.find(assembly, box.id()).orElseThrow().place());
        counter.finish();
        return records.find(assembly, box.id()).orElseThrow();
    }

    Document countedDocument(Box box) {
        closedAndCounted(box);
        return store.findById(box.id().value(), Document.class, QuestionRecords.COLLECTION);
    }

    static Document without(Document document, String field) {
        Document rest = new Document(document);
        rest.remove(field);
        return rest;
    }

    /** Sent again and again under the same id, it takes the place of itself alone. */
    static Vote vote(Choice choice) {
        return new Vote(new UUID(0, 1), choice, List.of());
    }

    static Choice choice(int i) {
        return List.of(Choice.values()).get(i % 3);
    }

    static List<Boolean> allAtOnce(List<Callable<Boolean>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** A question with its key and members, as only a test may hold them together. */
    record Box(QuestionId id, VoterKey key, Set<MemberId> members) {

        MemberId member(int i) {
            return members.stream()
                    .sorted(java.util.Comparator.comparing(MemberId::value))
                    .toList()
                    .get(i);
        }

        String token(int i) {
            return key.tokenOf(member(i));
        }
    }
}
