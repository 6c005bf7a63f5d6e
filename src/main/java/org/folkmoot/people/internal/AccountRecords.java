package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Accounts in the store, with all of them held in memory as they were last acknowledged: a caller's roles are read at each call, and
 * a place has hundreds of accounts, not millions.
 */
@Repository
public class AccountRecords {

    static final String COLLECTION = "accounts";
    private static final int MOST_TRIES = 20;

    private final MongoTemplate store;
    private final Map<UUID, StoredAccount> known = new ConcurrentHashMap<>();
    private final Map<EmailAddress, UUID> byEmail = new ConcurrentHashMap<>();

    public AccountRecords(MongoTemplate store) {
        this.store = store;
        store.findAll(Document.class, COLLECTION).stream()
                .map(AccountDocument::read)
                .forEach(this::remember);
    }

    public Optional<StoredAccount> find(AccountId id) {
        return Optional.ofNullable(known.get(id.value()));
    }

    public Optional<StoredAccount> find(EmailAddress email) {
        return Optional.ofNullable(byEmail.get(email)).map(known::get);
    }

    public List<StoredAccount> all() {
        return List.copyOf(known.values());
    }

    /** @throws Refusal if the e-mail address has an account */
    public void insert(StoredAccount account) {
        try {
            store.insert(AccountDocument.of(account), COLLECTION);
        } catch (DuplicateKeyException _) {
            throw new Refusal(Refusal.Reason.EMAIL_TAKEN);
        }
        remember(account);
    }

    /**
     * Writes the account as the change makes it of its newest version. The change may run more than once.
     *
     * @throws Refusal if there is no such account
     */
    public StoredAccount change(AccountId id, UnaryOperator<StoredAccount> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            StoredAccount before = tries == 0 ? find(id).orElseThrow(AccountRecords::noAccount) : reload(id);
            StoredAccount after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            if (replace(before, after.written())) {
                return remember(after.written());
            }
        }
        throw new ConcurrencyFailureException("The account " + id + " keeps changing");
    }

    private boolean replace(StoredAccount before, StoredAccount after) {
        return store.getCollection(COLLECTION)
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", before.account().id().value()),
                                        Filters.eq("version", before.version())),
                                AccountDocument.of(after))
                        .getMatchedCount()
                == 1;
    }

    private StoredAccount reload(AccountId id) {
        return Optional.ofNullable(store.findById(id.value(), Document.class, COLLECTION))
                .map(AccountDocument::read)
                .map(this::remember)
                .orElseThrow(AccountRecords::noAccount);
    }

    /** Keeps the newer of two versions, since writers may come here in another order than they reached the store. */
    private StoredAccount remember(StoredAccount account) {
        byEmail.put(account.account().email(), account.account().id().value());
        known.merge(account.account().id().value(), account, (had, got) -> got.version() > had.version() ? got : had);
        return account;
    }

    private static Refusal noAccount() {
        return new Refusal(Refusal.Reason.NO_SUCH_ACCOUNT);
    }
}
