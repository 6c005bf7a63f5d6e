package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitation.State;
import org.folkmoot.people.InvitationId;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Keeps invitations and sees to it that each is accepted once, in time, or not at all. */
@Component
public record InvitationBook(InvitationRecords records, KnownAccounts accounts, Clock clock) {

    /** Settles what a stop in the middle of an acceptance left: it happened if the account has the role, else the link is open again. */
    @PostConstruct
    void settle() {
        records.all().stream()
                .filter(invitation -> invitation.state() == State.CLAIMED)
                .forEach(invitation -> {
                    Optional<AccountId> by = invitation.acceptedBy().filter(account -> holds(account, invitation));
                    by.ifPresentOrElse(
                            account -> records.move(invitation.id(), State.CLAIMED, State.ACCEPTED, account),
                            () -> records.move(invitation.id(), State.CLAIMED, State.OPEN));
                });
    }

    public void add(Invitation invitation, LinkToken token) {
        records.insert(invitation, token);
    }

    public Optional<Invitation> find(InvitationId id) {
        return records.find(id);
    }

    /** Those not accepted and not withdrawn, whether or not their day has passed. */
    public List<Invitation> waiting() {
        return records.all().stream()
                .filter(invitation -> invitation.state() == State.OPEN)
                .toList();
    }

    /** @throws Refusal if the link is unknown, used, withdrawn or past its day */
    public Invitation open(LinkToken token) {
        Invitation invitation = records.find(token).orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN));
        return switch (invitation.state()) {
            case ACCEPTED, CLAIMED -> throw new Refusal(Reason.LINK_USED);
            case WITHDRAWN -> throw new Refusal(Reason.LINK_WITHDRAWN);
            case OPEN -> {
                if (invitation.isExpired(now())) {
                    throw new Refusal(Reason.LINK_EXPIRED);
                }
                yield invitation;
            }
        };
    }

    /**
     * Accepts the invitation for the account. It is claimed before the role is given, so that of two at once one wins, and open again
     * if the giving fails.
     *
     * @param give makes the account or adds the role; may be refused
     */
    public void accept(LinkToken token, AccountId by, Consumer<Invitation> give) {
        Invitation invitation = open(token);
        if (!records.move(invitation.id(), State.OPEN, State.CLAIMED, by)) {
            throw new Refusal(Reason.LINK_USED);
        }
        boolean given = false;
        try {
            give.accept(invitation);
            given = true;
        } finally {
            if (given) {
                records.move(invitation.id(), State.CLAIMED, State.ACCEPTED, by);
            } else {
                records.move(invitation.id(), State.CLAIMED, State.OPEN);
            }
        }
    }

    /** @throws Refusal if it was accepted or withdrawn meanwhile */
    public void withdraw(InvitationId id) {
        if (!records.move(id, State.OPEN, State.WITHDRAWN)) {
            throw new Refusal(Reason.LINK_USED);
        }
    }

    /** @throws Refusal if it was accepted or withdrawn meanwhile */
    public void renew(InvitationId id, LinkToken token, Instant expires) {
        if (!records.renew(id, token, expires)) {
            throw new Refusal(Reason.LINK_USED);
        }
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean holds(AccountId id, Invitation invitation) {
        return accounts.find(id)
                .filter(stored -> stored.account().grants().contains(invitation.grant()))
                .isPresent();
    }

    /** Invitations in the store. Each changes its state by compare-and-set, so that a link works once whoever else tries it. */
    @Repository
    static class InvitationRecords {

        static final String COLLECTION = "invitations";

        private final Documents<Invitation> documents;

        InvitationRecords(MongoTemplate store) {
            this.documents = new Documents<>(store, COLLECTION, InvitationRecords::read);
        }

        void insert(Invitation invitation, LinkToken token) {
            documents.insert(new Document("_id", invitation.id().value())
                    .append("token", token.hash())
                    .append("email", invitation.email().value())
                    .append("grant", AccountRecords.ofGrants(Set.of(invitation.grant())))
                    .append("label", invitation.label())
                    .append("language", invitation.language().toLanguageTag())
                    .append("invitedBy", invitation.invitedBy().value())
                    .append("created", Date.from(invitation.created()))
                    .append("expires", Date.from(invitation.expires()))
                    .append("state", invitation.state().name()));
        }

        Optional<Invitation> find(InvitationId id) {
            return documents.find(id.value());
        }

        Optional<Invitation> find(LinkToken token) {
            return documents.first(Filters.eq("token", token.hash()));
        }

        List<Invitation> all() {
            return documents.all();
        }

        /** True if it was in the one state and now is in the other. */
        boolean move(InvitationId id, State from, State to) {
            return update(id, from, Updates.combine(Updates.set("state", to.name()), Updates.unset("acceptedBy")));
        }

        /** True if it was in the one state and now is in the other, by that account. */
        boolean move(InvitationId id, State from, State to, AccountId by) {
            return update(
                    id, from, Updates.combine(Updates.set("state", to.name()), Updates.set("acceptedBy", by.value())));
        }

        /** True if it was open and now has another link and another last moment; the former link is then unknown. */
        boolean renew(InvitationId id, LinkToken token, Instant expires) {
            return update(
                    id,
                    State.OPEN,
                    Updates.combine(Updates.set("token", token.hash()), Updates.set("expires", Date.from(expires))));
        }

        private boolean update(InvitationId id, State from, Bson change) {
            return documents.update(
                    Filters.and(Filters.eq("_id", id.value()), Filters.eq("state", from.name())), change);
        }

        private static Invitation read(Document document) {
            return new Invitation(
                    new InvitationId(document.get("_id", UUID.class)),
                    new EmailAddress(document.getString("email")),
                    AccountRecords.readGrants(document.getList("grant", Document.class))
                            .iterator()
                            .next(),
                    document.getString("label"),
                    Locale.forLanguageTag(document.getString("language")),
                    new AccountId(document.get("invitedBy", UUID.class)),
                    document.getDate("created").toInstant(),
                    document.getDate("expires").toInstant(),
                    State.valueOf(document.getString("state")),
                    Optional.ofNullable(document.get("acceptedBy", UUID.class)).map(AccountId::new));
        }
    }
}
