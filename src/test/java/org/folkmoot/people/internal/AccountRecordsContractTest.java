package org.folkmoot.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class AccountRecordsContractTest {

    private final MongoTemplate store;
    private final AccountRecords records;

    AccountRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.records = new AccountRecords(store);
    }

    @BeforeEach
    void indexes() {
        new PeopleIndexes().apply(store);
    }

    @Test
    void an_account_comes_back_as_it_was_kept() {
        StoredAccount ann = account("ann@example.org")
                .withGrant(new Grant(Role.ADMINISTRATOR, Scope.everywhere()))
                .withGrant(new Grant(Role.CODER, new Scope.OfPlace(new UUID(0x7000, 1))))
                .withGrant(new Grant(Role.MEMBER, new Scope.OfAssembly(new UUID(0x7000, 2))))
                .withPassword("hash");
        records.insert(ann);
        assertThat(records.find(ann.account().id())).contains(ann);
        assertThat(records.all()).containsExactly(ann);
    }

    @Test
    void an_address_has_one_account_however_it_is_spelt() {
        records.insert(account("ann@example.org"));
        assertThatThrownBy(() -> records.insert(account("ANN@Example.org")))
                .isInstanceOf(Refusal.class)
                .hasMessage("EMAIL_TAKEN");
        assertThat(records.all()).hasSize(1);
    }

    @Test
    void a_write_on_an_older_version_changes_nothing() {
        StoredAccount first = account("ann@example.org");
        records.insert(first);
        StoredAccount second = first.withName("Ann Second").written();
        assertThat(records.replace(second)).isTrue();
        assertThat(records.replace(first.withName("Ann Third").written())).isFalse();
        assertThat(records.find(first.account().id())).contains(second);
    }

    @Test
    void of_forty_roles_given_at_once_none_is_lost_in_the_store_or_in_memory() {
        StoredAccount ann = account("ann@example.org");
        records.insert(ann);
        KnownAccounts known = new KnownAccounts(records, _ -> {});
        AccountId id = ann.account().id();
        IntStream.range(0, 40)
                .parallel()
                .forEach(at -> known.change(
                        id,
                        account -> account.withGrant(new Grant(Role.CODER, new Scope.OfPlace(new UUID(0x7000, at))))));
        assertThat(known.find(id).orElseThrow().account().grants()).hasSize(40);
        assertThat(records.find(id)).isEqualTo(known.find(id));
    }

    @Test
    void a_change_made_by_another_process_is_built_upon() {
        StoredAccount ann = account("ann@example.org");
        records.insert(ann);
        KnownAccounts known = new KnownAccounts(records, _ -> {});
        records.replace(ann.disable().written());
        known.change(ann.account().id(), account -> account.withName("Ann Lee"));
        Account now = records.find(ann.account().id()).orElseThrow().account();
        assertThat(now.name()).isEqualTo("Ann Lee");
        assertThat(now.disabled()).isTrue();
    }

    @Test
    void accounts_are_known_again_after_a_restart_by_id_and_by_address() {
        StoredAccount ann = account("ann@example.org");
        new KnownAccounts(records, _ -> {}).insert(ann);
        KnownAccounts again = new KnownAccounts(records, _ -> {});
        assertThat(again.find(ann.account().id())).contains(ann);
        assertThat(again.find(new EmailAddress("ann@example.org"))).contains(ann);
    }

    private static StoredAccount account(String email) {
        Account account = new Account(
                new AccountId(TimeOrderedId.next()),
                "Ann Example",
                new EmailAddress(email),
                Locale.UK,
                Set.of(),
                false,
                Instant.parse("2026-11-22T09:00:00Z"));
        return new StoredAccount(account, Optional.empty(), 0, 0);
    }
}
