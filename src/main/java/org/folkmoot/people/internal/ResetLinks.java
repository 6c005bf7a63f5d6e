package org.folkmoot.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Links for a new password. A link belongs to one generation of an account's sessions: setting a password, disabling the account and
 * signing out everywhere all end that generation and every link of it, so that each works once at most.
 */
@Component
public record ResetLinks(ResetLinkRecords records, KnownAccounts accounts, Clock clock) {

    /** Makes a link; those made before for the account open nothing any more. */
    public LinkToken make(StoredAccount stored, Duration opens) {
        LinkToken token = LinkToken.fresh();
        Instant now = clock.instant();
        records.dropExpiredBefore(now.minus(Duration.ofDays(30)));
        records.insert(new Document("_id", token.hash())
                .append("account", stored.account().id().value())
                .append("generation", stored.generation())
                .append("expires", Date.from(now.plus(opens))));
        records.endOthersOf(stored.account().id().value(), token.hash());
        return token;
    }

    /** @throws Refusal if the link is unknown, used or past its time, or its account can't sign in */
    public Account open(LinkToken token) {
        Document link = records.find(token.hash()).orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN));
        StoredAccount stored = accounts.find(new AccountId(link.get("account", UUID.class)))
                .orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN));
        check(link, stored);
        return stored.account();
    }

    /** @throws Refusal if the link is unknown, used or past its time, or its account can't sign in */
    public AccountId use(LinkToken token, String passwordHash) {
        AccountId id = open(token).id();
        Document link = records.find(token.hash()).orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN));
        accounts.change(id, stored -> {
            check(link, stored);
            return stored.withPassword(passwordHash);
        });
        return id;
    }

    private void check(Document link, StoredAccount stored) {
        if (!clock.instant().isBefore(link.getDate("expires").toInstant())) {
            throw new Refusal(Reason.LINK_EXPIRED);
        }
        if (stored.account().disabled()) {
            throw new Refusal(Reason.LINK_UNKNOWN);
        }
        if (stored.generation() != link.getLong("generation")) {
            throw new Refusal(Reason.LINK_USED);
        }
    }

    /** Links for a new password in the store, by the hash of their secret. */
    @Repository
    static class ResetLinkRecords {

        static final String COLLECTION = "resetLinks";

        private static final long NO_GENERATION = -1;

        private final MongoTemplate store;

        ResetLinkRecords(MongoTemplate store) {
            this.store = store;
        }

        void insert(Document link) {
            store.insert(link, COLLECTION);
        }

        Optional<Document> find(String hash) {
            return Optional.ofNullable(store.findById(hash, Document.class, COLLECTION));
        }

        /** Gives all links of the account but one to no generation of its sessions. */
        void endOthersOf(UUID account, String kept) {
            store.updateMulti(
                    Query.query(Criteria.where("account").is(account).and("_id").ne(kept)),
                    Update.update("generation", NO_GENERATION),
                    COLLECTION);
        }

        void dropExpiredBefore(Instant moment) {
            store.remove(Query.query(Criteria.where("expires").lt(Date.from(moment))), COLLECTION);
        }
    }
}
