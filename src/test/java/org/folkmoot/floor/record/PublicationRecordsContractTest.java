package org.folkmoot.floor.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Which records are published, in the store. */
@StoreTest
class PublicationRecordsContractTest {

    private final PublicationRecords records;
    private final SessionId session = new SessionId(UUID.randomUUID());

    PublicationRecordsContractTest(MongoTemplate store) {
        this.records = new PublicationRecords(store);
    }

    private Publication by(AccountId account) {
        return new Publication(
                session, new AssemblyId(UUID.randomUUID()), account, Instant.parse("2026-06-12T15:00:00Z"));
    }

    @Test
    void of_two_who_publish_the_first_stands_until_it_is_withdrawn() {
        Publication first = by(new AccountId(UUID.randomUUID()));
        assertThat(records.find(session)).isEmpty();
        assertThat(records.add(first)).isTrue();
        assertThat(records.add(by(new AccountId(UUID.randomUUID())))).isFalse();
        assertThat(records.find(session)).contains(first);
        assertThat(records.all(List.of(session, new SessionId(UUID.randomUUID()))))
                .containsExactly(first);
        records.remove(session);
        records.remove(session);
        assertThat(records.find(session)).isEmpty();
        assertThat(records.all(List.of(session))).isEmpty();
    }
}
