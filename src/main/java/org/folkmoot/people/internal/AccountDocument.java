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
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.ScopeDocument;

/** An account as it stands in the store. */
final class AccountDocument {

    private AccountDocument() {}

    static Document of(StoredAccount stored) {
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

    static StoredAccount read(Document document) {
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
