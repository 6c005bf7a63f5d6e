package org.folkmoot.floor.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.KeyedCount;
import org.folkmoot.ballot.VoterKey;
import org.folkmoot.floor.polls.Answer.Chosen;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.PollRecords.GivenBy;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class PollRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final UUID FACILITATOR = new UUID(0, 7);
    private static final PollPlan TRAVEL =
            new PollPlan("How did you come?", new Asked.One(List.of("Bus", "Bike", "On foot")), Optional.empty());

    private final MongoTemplate store;
    private final PollRecords records;
    private final ShownPollRecords shown;
    private final PassingKeys keys;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private SessionId session = new SessionId(UUID.randomUUID());

    PollRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.keys =
                new PassingKeys(InstallationSecret.given("a secret of thirty-two characters"), store, Shredder.none());
        this.records = new PollRecords(store, keys);
        this.shown = new ShownPollRecords(store);
    }

    @BeforeEach
    void begin() {
        new PollSchema().apply(store);
        session = new SessionId(UUID.randomUUID());
    }

    private PollPlace prepared(PollPlan plan) {
        PollId id = new PollId(TimeOrderedId.next());
        records.insert(id, assembly, session, plan);
        return new PollPlace(assembly, id);
    }

    private PollPlace opened(PollPlan plan) {
        PollPlace poll = prepared(plan);
        assertThat(records.open(found(poll), 60, NOW, FACILITATOR)).isTrue();
        return poll;
    }

    private Poll found(PollPlace poll) {
        return records.find(poll).orElseThrow();
    }

    private VoterKey key(PollPlace poll) {
        return records.key(poll.id()).orElseThrow();
    }

    private static SentAnswer first(int option) {
        return new SentAnswer(UUID.randomUUID(), new Chosen(List.of(option)), List.of());
    }

    private boolean answer(PollPlace poll, MemberId member, SentAnswer sent) {
        return records.answer(poll, key(poll).tokenOf(member), member, sent, GivenBy.MEMBER);
    }

    private Poll counted(PollPlace poll) {
        records.close(poll, NOW, FACILITATOR);
        KeyedCount<PollPlace> count = new KeyedCount<>("test", records, PollPlace::id, Shredder.none());
        count.count(poll);
        count.close();
        return found(poll);
    }

    @Test
    void a_poll_of_each_kind_is_found_again_as_it_was_prepared() {
        List<String> options = List.of("Bus", "Bike", "On foot");
        Optional<ItemId> item = Optional.of(new ItemId(UUID.randomUUID()));
        List<PollPlan> plans = Stream.of(
                        new Asked.One(options),
                        new Asked.Several(options, 2),
                        new Asked.Scale(7, "never", "always"),
                        new Asked.WordList(3),
                        new Asked.Ranking(options, 3),
                        new Asked.Statements(List.of("Buses are late.", "It rains.")))
                .map(asked -> new PollPlan("What about it?", asked, item))
                .toList();
        plans.forEach(this::prepared);
        assertThat(records.ofSession(assembly, session)).extracting(Poll::plan).isEqualTo(plans);
        assertThat(records.ofSession(new AssemblyId(UUID.randomUUID()), session))
                .isEmpty();
    }

    @Test
    void a_draft_is_inserted_once_and_changes_only_from_the_version_that_was_seen() {
        PollPlace poll = prepared(TRAVEL);
        records.insert(poll.id(), assembly, session, TRAVEL);
        assertThat(records.ofSession(assembly, session)).hasSize(1);
        PollPlan other = new PollPlan("How will you go?", TRAVEL.asked(), Optional.empty());
        assertThat(records.change(poll, 0, other)).isTrue();
        assertThat(records.change(poll, 0, TRAVEL)).isFalse();
        assertThat(found(poll).plan()).isEqualTo(other);
        assertThat(records.remove(poll, 0)).isFalse();
        assertThat(records.remove(poll, 1)).isTrue();
        assertThat(records.find(poll)).isEmpty();
    }

    @Test
    void one_poll_of_a_session_is_open_at_a_time() {
        PollPlace first = opened(TRAVEL);
        Poll second = found(prepared(TRAVEL));
        assertThatThrownBy(() -> records.open(second, 60, NOW, FACILITATOR)).isInstanceOf(DuplicateKeyException.class);
        assertThat(records.openIn(assembly, session).orElseThrow().poll().id()).isEqualTo(first.id());
        records.close(first, NOW, FACILITATOR);
        assertThat(records.open(second, 60, NOW, FACILITATOR)).isTrue();
    }

    @Test
    void an_answer_takes_the_place_of_none_but_those_it_knew_of() {
        PollPlace poll = opened(TRAVEL);
        MemberId member = new MemberId(UUID.randomUUID());
        SentAnswer first = first(0);
        assertThat(answer(poll, member, first)).isTrue();
        assertThat(answer(poll, member, first)).as("sent twice").isTrue();
        assertThat(answer(poll, member, first(1))).as("from another device").isFalse();
        SentAnswer change = new SentAnswer(UUID.randomUUID(), new Chosen(List.of(2)), List.of(first.id()));
        assertThat(answer(poll, member, change)).isTrue();
        assertThat(answer(poll, member, first)).as("the first one once more").isFalse();
        assertThat(records.box(poll).orElseThrow().of(member).orElseThrow().answer())
                .isEqualTo(new Chosen(List.of(2)));
        assertThat(records.openIn(assembly, session).orElseThrow().answered()).isOne();
    }

    @Test
    void of_many_answers_at_once_and_a_close_among_them_those_count_that_were_acknowledged() throws Exception {
        PollPlace poll = opened(TRAVEL);
        VoterKey key = key(poll);
        List<Callable<Boolean>> acts = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    if (i == 40) {
                        records.close(poll, NOW, FACILITATOR);
                    }
                    MemberId member = new MemberId(new UUID(1, i));
                    return records.answer(poll, key.tokenOf(member), member, first(i % 3), GivenBy.MEMBER);
                })
                .toList();
        int acknowledged = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(acts)) {
                acknowledged += each.get() ? 1 : 0;
            }
        }
        assertThat(counted(poll).answered()).isEqualTo(acknowledged);
    }

    @Test
    void after_the_count_nothing_joins_members_and_answers_and_of_few_nothing_is_kept() {
        PollPlace many = opened(new PollPlan("Well?", new Asked.Statements(List.of("One.", "Two.")), Optional.empty()));
        MemberId entered = new MemberId(UUID.randomUUID());
        for (int i = 0; i < 6; i++) {
            MemberId member = i == 0 ? entered : new MemberId(UUID.randomUUID());
            SentAnswer sent = new SentAnswer(
                    UUID.randomUUID(), new Answer.Stances(List.of(Stance.AGREE, Stance.PASS)), List.of());
            records.answer(many, key(many).tokenOf(member), member, sent, i == 0 ? GivenBy.STAFF : GivenBy.MEMBER);
        }
        Poll counted = counted(many);
        assertThat(counted.answered()).isEqualTo(6);
        assertThat(counted.entered()).isOne();
        assertThat(counted.count().orElseThrow().toString()).contains("agree=6");
        assertThat(keys.find(many.id().value())).isEmpty();
        assertThat(records.withTraces()).doesNotContain(many);
        Document left = store.findById(many.id().value(), Document.class, PollRecords.COLLECTION);
        assertThat(left).isNotNull().doesNotContainKeys("answers", "entered", "openIn");
        assertThat(left.toJson()).doesNotContain(entered.toString());

        PollPlace few = opened(TRAVEL);
        IntStream.range(0, 4).forEach(_ -> answer(few, new MemberId(UUID.randomUUID()), first(1)));
        assertThat(counted(few).isWithheld()).isTrue();
        assertThat(counted(few).answered()).isEqualTo(4);
    }

    @Test
    void what_was_closed_and_not_counted_is_counted_at_the_next_start() {
        PollPlace poll = opened(TRAVEL);
        IntStream.range(0, 5).forEach(_ -> answer(poll, new MemberId(UUID.randomUUID()), first(1)));
        records.close(poll, NOW, FACILITATOR);
        KeyedCount<PollPlace> count = new KeyedCount<>("test", records, PollPlace::id, Shredder.none());
        count.countAndClear();
        count.close();
        assertThat(found(poll).count()).contains(new PollCount.Choices(List.of(0, 5, 0)));
        assertThat(keys.find(poll.id().value())).isEmpty();
        assertThat(records.closed()).doesNotContain(poll);
    }

    @Test
    void hands_end_a_draft_or_a_poll_that_nobody_answered() {
        PollCount hands = new PollCount.Choices(List.of(3, 2, 1));
        PollPlace draft = prepared(TRAVEL);
        assertThat(records.hands(draft, 7, hands, NOW, FACILITATOR))
                .as("not what was seen")
                .isFalse();
        assertThat(records.hands(draft, 0, hands, NOW, FACILITATOR)).isTrue();
        assertThat(found(draft).count()).contains(hands);
        PollPlace answered = opened(TRAVEL);
        answer(answered, new MemberId(UUID.randomUUID()), first(0));
        assertThat(records.hands(answered, 0, hands, NOW, FACILITATOR)).isFalse();
        records.withdraw(answered, NOW, FACILITATOR);
        PollPlace open = opened(TRAVEL);
        assertThat(records.hands(open, 0, hands, NOW, FACILITATOR)).isTrue();
        assertThat(records.hands(open, 0, hands, NOW, FACILITATOR)).isFalse();
        assertThat(found(open).source()).isEqualTo(Poll.Source.HANDS);
    }

    @Test
    void words_are_hidden_and_shown_again_and_one_result_is_shown_at_a_time() {
        PollPlace poll = opened(new PollPlan("In a word?", new Asked.WordList(1), Optional.empty()));
        for (int i = 0; i < 6; i++) {
            answer(
                    poll,
                    new MemberId(UUID.randomUUID()),
                    new SentAnswer(UUID.randomUUID(), new Answer.Words(List.of(i < 4 ? "Buses" : "Rude")), List.of()));
        }
        assertThat(records.hide(poll, "rude")).as("not before it is counted").isFalse();
        counted(poll);
        assertThat(records.hide(poll, "rude")).isTrue();
        assertThat(records.hide(poll, "rude")).isTrue();
        assertThat(found(poll).forRoom().toString()).contains("Buses").doesNotContainIgnoringCase("rude");
        assertThat(records.unhide(poll, "rude")).isTrue();
        assertThat(found(poll).forRoom().toString()).contains("Rude");
        PollId other = new PollId(UUID.randomUUID());
        shown.put(session, poll.id());
        shown.put(session, other);
        shown.remove(session, poll.id());
        assertThat(shown.find(session)).contains(other);
        shown.remove(session, other);
        assertThat(shown.find(session)).isEmpty();
    }
}
