package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Accounts in the store. One e-mail address has one account. */
@Repository
class AccountRecords {

    static final String COLLECTION = "accounts";

    private final MongoTemplate store;

    AccountRecords(MongoTemplate store) {
        this.store = store;
    }

    List<StoredAccount> all() {
        return store.findAll(Document.class, COLLECTION).stream()
                .map(AccountDocument::read)
                .toList();
    }

    Optional<StoredAccount> find(AccountId id) {
        return Optional.ofNullable(store.findById(id.value(), Document.class, COLLECTION))
                .map(AccountDocument::read);
    }

    /** @throws Refusal if the e-mail address has an account */
    void insert(StoredAccount account) {
        try {
            store.insert(AccountDocument.of(account), COLLECTION);
        } catch (DuplicateKeyException _) {
            throw new Refusal(Refusal.Reason.EMAIL_TAKEN);
        }
    }

    /** True if the account stood at the version before and now stands as given. */
    boolean replace(StoredAccount before, StoredAccount after) {
        return store.getCollection(COLLECTION)
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", before.account().id().value()),
                                        Filters.eq("version", before.version())),
                                AccountDocument.of(after))
                        .getMatchedCount()
                == 1;
    }
}
