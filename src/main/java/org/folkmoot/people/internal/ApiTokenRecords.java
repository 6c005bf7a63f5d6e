package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.ApiTokens.ApiToken;
import org.folkmoot.people.ApiTokens.ApiTokenId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Tokens of the API in the store, by the hash of their secret. */
@Repository
class ApiTokenRecords {

    static final String COLLECTION = "apiTokens";

    /** A token with the hash by which it is known. */
    record Stored(ApiToken token, String hash) {}

    private final Documents<Stored> documents;

    ApiTokenRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, ApiTokenRecords::read);
    }

    void insert(Stored stored) {
        ApiToken token = stored.token();
        documents.insert(new Document("_id", token.id().value())
                .append("hash", stored.hash())
                .append("name", token.name())
                .append("grants", AccountRecords.ofGrants(token.grants()))
                .append("label", token.label())
                .append("madeBy", token.madeBy().value())
                .append("made", Date.from(token.made()))
                .append("revoked", token.revoked()));
    }

    List<Stored> all() {
        return documents.all();
    }

    void revoke(ApiTokenId id) {
        documents.update(Filters.eq("_id", id.value()), Updates.set("revoked", true));
    }

    void used(ApiTokenId id, LocalDate day) {
        documents.update(Filters.eq("_id", id.value()), Updates.set("lastUsed", day.toString()));
    }

    private static Stored read(Document document) {
        return new Stored(
                new ApiToken(
                        new ApiTokenId(document.get("_id", UUID.class)),
                        document.getString("name"),
                        AccountRecords.readGrants(document.getList("grants", Document.class)),
                        document.getString("label"),
                        new AccountId(document.get("madeBy", UUID.class)),
                        document.getDate("made").toInstant(),
                        document.getBoolean("revoked"),
                        Optional.ofNullable(document.getString("lastUsed")).map(LocalDate::parse)),
                document.getString("hash"));
    }
}
