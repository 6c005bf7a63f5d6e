package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitation.State;
import org.folkmoot.people.InvitationId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Invitations in the store. Each changes its state by compare-and-set, so that a link works once whoever else tries it. */
@Repository
class InvitationRecords {

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
        return documents.update(Filters.and(Filters.eq("_id", id.value()), Filters.eq("state", from.name())), change);
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
