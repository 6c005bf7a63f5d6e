package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.folkmoot.assembly.CardRecords.Held;
import org.folkmoot.people.CodeMaker;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Members' cards in the store. */
@StoreTest
class CardRecordsContractTest {

    private final MongoTemplate store;
    private final CardRecords cards;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final MemberId member = new MemberId(UUID.randomUUID());

    CardRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.cards = new CardRecords(
                store, new CodeMaker(InstallationSecret.given("a secret that is only for this test, and long enough")));
    }

    @BeforeEach
    void indexes() {
        new CardRecords.Schema().apply(store);
    }

    @Test
    void a_card_is_made_once_and_found_by_its_code() {
        Card.Code code = cards.of(assembly, member);
        assertThat(cards.of(assembly, member)).isEqualTo(code);
        assertThat(cards.holderOf(code)).contains(new Held(assembly, member));
        assertThat(cards.holderOf(Card.Code.of(new byte[10]))).isEmpty();
    }

    @Test
    void a_card_that_ended_opens_nothing_and_the_next_has_another_code() {
        Card.Code first = cards.of(assembly, member);
        cards.end(member);
        assertThat(cards.holderOf(first)).isEmpty();
        Card.Code second = cards.of(assembly, member);
        assertThat(second).isNotEqualTo(first);
        assertThat(cards.holderOf(first)).isEmpty();
        assertThat(cards.holderOf(second)).contains(new Held(assembly, member));
    }

    @Test
    void ending_the_card_of_somebody_who_has_none_does_nothing() {
        cards.end(member);
        assertThat(cards.holderOf(cards.of(assembly, member))).contains(new Held(assembly, member));
    }

    @Test
    void a_card_asked_for_by_many_at_once_is_one() throws Exception {
        List<Callable<Card.Code>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            asked.add(() -> cards.of(assembly, member));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HashSet<Card.Code> codes = new HashSet<>();
            for (Future<Card.Code> one : threads.invokeAll(asked)) {
                codes.add(one.get());
            }
            assertThat(codes).hasSize(1);
        }
    }

    @Test
    void cards_of_hosts_are_told_from_those_of_members() {
        HostId host = new HostId(UUID.randomUUID());
        assertThat(cards.holderOf(cards.of(assembly, host))).contains(new Held(assembly, host));
        assertThat(cards.holderOf(cards.of(assembly, member))).contains(new Held(assembly, member));
    }

    @Test
    void a_card_from_before_there_were_hosts_is_a_members() {
        Card.Code code = cards.of(assembly, member);
        store.getCollection(CardRecords.COLLECTION)
                .updateOne(new Document("_id", member.value()), new Document("$unset", new Document("role", "")));
        assertThat(cards.holderOf(code)).contains(new Held(assembly, member));
    }

    @Test
    void no_code_stands_in_the_store() {
        Card.Code code = cards.of(assembly, member);
        assertThat(store.findAll(Document.class, CardRecords.COLLECTION))
                .noneMatch(one -> one.toJson().contains(code.letters()));
    }
}
