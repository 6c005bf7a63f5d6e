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
import org.folkmoot.assembly.MemberCardRecords.Holder;
import org.folkmoot.people.CodeMaker;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Members' cards in the store. */
@StoreTest
class MemberCardRecordsContractTest {

    private final MongoTemplate store;
    private final MemberCardRecords cards;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final MemberId member = new MemberId(UUID.randomUUID());

    MemberCardRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.cards = new MemberCardRecords(
                store, new CodeMaker(InstallationSecret.given("a secret that is only for this test, and long enough")));
    }

    @BeforeEach
    void indexes() {
        new MemberCardRecords.Schema().apply(store);
    }

    @Test
    void a_card_is_made_once_and_found_by_its_code() {
        MemberCard.Code code = cards.of(assembly, member);
        assertThat(cards.of(assembly, member)).isEqualTo(code);
        assertThat(cards.holderOf(code)).contains(new Holder(assembly, member));
        assertThat(cards.holderOf(MemberCard.Code.of(new byte[10]))).isEmpty();
    }

    @Test
    void a_card_that_ended_opens_nothing_and_the_next_has_another_code() {
        MemberCard.Code first = cards.of(assembly, member);
        cards.end(member);
        assertThat(cards.holderOf(first)).isEmpty();
        MemberCard.Code second = cards.of(assembly, member);
        assertThat(second).isNotEqualTo(first);
        assertThat(cards.holderOf(first)).isEmpty();
        assertThat(cards.holderOf(second)).contains(new Holder(assembly, member));
    }

    @Test
    void ending_the_card_of_somebody_who_has_none_does_nothing() {
        cards.end(member);
        assertThat(cards.holderOf(cards.of(assembly, member))).contains(new Holder(assembly, member));
    }

    @Test
    void a_card_asked_for_by_many_at_once_is_one() throws Exception {
        List<Callable<MemberCard.Code>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            asked.add(() -> cards.of(assembly, member));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HashSet<MemberCard.Code> codes = new HashSet<>();
            for (Future<MemberCard.Code> one : threads.invokeAll(asked)) {
                codes.add(one.get());
            }
            assertThat(codes).hasSize(1);
        }
    }

    @Test
    void no_code_stands_in_the_store() {
        MemberCard.Code code = cards.of(assembly, member);
        assertThat(store.findAll(Document.class, MemberCardRecords.COLLECTION))
                .noneMatch(one -> one.toJson().contains(code.letters()));
    }
}
