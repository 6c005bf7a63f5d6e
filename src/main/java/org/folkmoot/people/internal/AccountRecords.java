package org.folkmoot.people.internal;

import java.util.List;
import java.util.Optional;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.store.Documents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Accounts in the store. One e-mail address has one account. */
@Repository
class AccountRecords {

    static final String COLLECTION = "accounts";

    private final Documents<StoredAccount> documents;

    AccountRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, AccountDocument::read);
    }

    List<StoredAccount> all() {
        return documents.all();
    }

    Optional<StoredAccount> find(AccountId id) {
        return documents.find(id.value());
    }

    /** @throws Refusal if the e-mail address has an account */
    void insert(StoredAccount account) {
        try {
            documents.insert(AccountDocument.of(account));
        } catch (DuplicateKeyException _) {
            throw new Refusal(Refusal.Reason.EMAIL_TAKEN);
        }
    }

    /** True if the account stood at the version before and now stands as given. */
    boolean replace(StoredAccount after) {
        return documents.replace(AccountDocument.of(after));
    }
}
