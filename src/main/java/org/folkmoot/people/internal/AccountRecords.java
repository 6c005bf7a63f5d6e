package org.folkmoot.people.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.ScopeDocument;
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
        this.documents = new Documents<>(store, COLLECTION, AccountRecords::read);
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
            documents.insert(document(account));
        } catch (DuplicateKeyException _) {
            throw new Refusal(Refusal.Reason.EMAIL_TAKEN);
        }
    }

    /** True if the account stood at the version before and now stands as given. */
    boolean replace(StoredAccount after) {
        return documents.replace(document(after));
    }

    private static Document document(StoredAccount stored) {
        Account account = stored.account();
        Document document = new Document("_id", account.id().value())
                .append("name", account.name())
                .append("email", account.email().value())
                .append("language", account.language().toLanguageTag())
                .append("grants", ofGrants(account.grants()))
                .append("disabled", account.disabled())
                .append("created", account.created())
                .append("generation", stored.generation())
                .append("version", stored.version());
        stored.passwordHash().ifPresent(hash -> document.append("password", hash));
        return document;
    }

    private static StoredAccount read(Document document) {
        Account account = new Account(
                new AccountId(document.get("_id", UUID.class)),
                document.getString("name"),
                new EmailAddress(document.getString("email")),
                Locale.forLanguageTag(document.getString("language")),
                readGrants(document.getList("grants", Document.class)),
                document.getBoolean("disabled"),
                document.getDate("created").toInstant());
        return new StoredAccount(
                account,
                Optional.ofNullable(document.getString("password")),
                document.getLong("generation"),
                document.getLong("version"));
    }

    static List<Document> ofGrants(Set<Grant> grants) {
        return grants.stream()
                .map(grant ->
                        new Document("role", grant.role().name()).append("scope", ScopeDocument.of(grant.scope())))
                .toList();
    }

    static Set<Grant> readGrants(List<Document> documents) {
        return documents.stream()
                .map(document -> new Grant(
                        Role.valueOf(document.getString("role")),
                        ScopeDocument.toScope(document.get("scope", Document.class))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
