package org.folkmoot.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.ApiTokens.ApiToken;
import org.folkmoot.people.ApiTokens.ApiTokenId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitation.State;
import org.folkmoot.people.InvitationId;
import org.folkmoot.people.MovableClock;
import org.folkmoot.people.internal.InvitationBook.InvitationRecords;
import org.folkmoot.people.internal.KnownApiTokens.ApiTokenRecords;
import org.folkmoot.people.internal.ResetLinks.ResetLinkRecords;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Invitations, links for a new password and tokens of the API in the store. */
@StoreTest
class LinkRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final AccountId ANN = new AccountId(new UUID(0x7000, 1));

    private final MongoTemplate store;
    private final InvitationRecords invitations;

    LinkRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.invitations = new InvitationRecords(store);
    }

    @BeforeEach
    void indexes() {
        new PeopleIndexes().apply(store);
    }

    @Test
    void an_invitation_is_found_by_its_link_and_the_link_itself_is_nowhere_in_the_store() {
        LinkToken token = LinkToken.fresh();
        Invitation invitation = invitation();
        invitations.insert(invitation, token);
        assertThat(invitations.find(token)).contains(invitation);
        assertThat(invitations.find(LinkToken.fresh())).isEmpty();
        assertThat(store.findAll(Document.class, InvitationRecords.COLLECTION).toString())
                .doesNotContain(token.value());
    }

    @Test
    void of_sixteen_who_take_an_invitation_at_once_one_has_it() {
        Invitation invitation = invitation();
        invitations.insert(invitation, LinkToken.fresh());
        long taken = IntStream.range(0, 16)
                .parallel()
                .filter(_ -> invitations.move(invitation.id(), State.OPEN, State.CLAIMED, ANN))
                .count();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void a_renewed_invitation_has_another_link_and_the_former_is_unknown() {
        LinkToken former = LinkToken.fresh();
        LinkToken next = LinkToken.fresh();
        Invitation invitation = invitation();
        invitations.insert(invitation, former);
        assertThat(invitations.renew(invitation.id(), next, NOW.plus(Duration.ofDays(20))))
                .isTrue();
        assertThat(invitations.find(former)).isEmpty();
        assertThat(invitations.find(next).orElseThrow().expires()).isEqualTo(NOW.plus(Duration.ofDays(20)));
    }

    @Test
    void a_withdrawn_invitation_is_neither_renewed_nor_taken() {
        Invitation invitation = invitation();
        invitations.insert(invitation, LinkToken.fresh());
        assertThat(invitations.move(invitation.id(), State.OPEN, State.WITHDRAWN))
                .isTrue();
        assertThat(invitations.renew(invitation.id(), LinkToken.fresh(), NOW)).isFalse();
        assertThat(invitations.move(invitation.id(), State.OPEN, State.CLAIMED, ANN))
                .isFalse();
    }

    @Test
    void a_link_for_a_new_password_is_kept_by_its_hash_and_dropped_long_after_its_time() {
        ResetLinkRecords links = new ResetLinkRecords(store);
        LinkToken token = LinkToken.fresh();
        links.insert(new Document("_id", token.hash()).append("expires", Date.from(NOW)));
        links.dropExpiredBefore(NOW);
        assertThat(links.find(token.hash())).isPresent();
        links.dropExpiredBefore(NOW.plusSeconds(1));
        assertThat(links.find(token.hash())).isEmpty();
    }

    @Test
    void a_token_is_known_after_a_restart_with_its_last_day_until_it_is_revoked() {
        ApiTokenRecords records = new ApiTokenRecords(store);
        MovableClock clock = new MovableClock();
        LinkToken secret = LinkToken.fresh();
        ApiToken token = token();
        new KnownApiTokens(records, clock).add(token, secret);
        new KnownApiTokens(records, clock).use(secret);
        KnownApiTokens again = new KnownApiTokens(records, clock);
        assertThat(again.find(token.id()).orElseThrow().lastUsed()).contains(LocalDate.of(2026, 11, 22));
        again.revoke(token.id());
        assertThat(again.use(secret)).isEmpty();
        assertThat(new KnownApiTokens(records, clock).use(secret)).isEmpty();
        assertThat(store.findAll(Document.class, ApiTokenRecords.COLLECTION).toString())
                .doesNotContain(secret.value());
    }

    @Test
    void a_secret_belongs_to_one_token() {
        ApiTokenRecords records = new ApiTokenRecords(store);
        records.insert(new ApiTokenRecords.Stored(token(), "same"));
        assertThatThrownBy(() -> records.insert(new ApiTokenRecords.Stored(token(), "same")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void an_acceptance_cut_off_half_way_is_settled_at_the_next_start() {
        KnownAccounts accounts = new KnownAccounts(new AccountRecords(store), _ -> {});
        LinkToken cut = LinkToken.fresh();
        Invitation invitation = invitation();
        invitations.insert(invitation, cut);
        invitations.move(invitation.id(), State.OPEN, State.CLAIMED, ANN);
        InvitationBook book = new InvitationBook(invitations, accounts, new MovableClock());
        book.settle();
        assertThat(invitations.find(cut).orElseThrow().state()).isEqualTo(State.OPEN);
        invitations.move(invitation.id(), State.OPEN, State.CLAIMED, ANN);
        accounts.insert(new StoredAccount(
                new Account(ANN, "Ann", invitation.email(), Locale.UK, Set.of(invitation.grant()), false, NOW),
                Optional.empty(),
                0,
                0));
        book.settle();
        assertThat(invitations.find(cut).orElseThrow().state()).isEqualTo(State.ACCEPTED);
    }

    private static Invitation invitation() {
        return new Invitation(
                new InvitationId(TimeOrderedId.next()),
                new EmailAddress("ann@example.org"),
                new Grant(Role.MEMBER, new Scope.OfAssembly(new UUID(0x7000, 9))),
                "The bus assembly",
                Locale.UK,
                new AccountId(new UUID(0x7000, 2)),
                NOW,
                NOW.plus(Duration.ofDays(14)),
                State.OPEN,
                Optional.empty());
    }

    private static ApiToken token() {
        return new ApiToken(
                new ApiTokenId(TimeOrderedId.next()),
                "Loader",
                Set.of(new Grant(Role.CODER, new Scope.OfPlace(new UUID(0x7000, 3)))),
                "Marlow Vale",
                ANN,
                NOW,
                false,
                Optional.empty());
    }
}
