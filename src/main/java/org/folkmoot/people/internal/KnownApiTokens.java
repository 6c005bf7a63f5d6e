package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.ApiTokens.ApiToken;
import org.folkmoot.people.ApiTokens.ApiTokenId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** All tokens of the API in memory as the store last acknowledged them: every call of the API looks one up. */
@Component
public class KnownApiTokens {

    private final ApiTokenRecords records;
    private final Clock clock;
    private final Map<String, ApiToken> byHash = new ConcurrentHashMap<>();

    KnownApiTokens(ApiTokenRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        records.all().forEach(stored -> byHash.put(stored.hash(), stored.token()));
    }

    public void add(ApiToken token, LinkToken secret) {
        records.insert(new ApiTokenRecords.Stored(token, secret.hash()));
        byHash.put(secret.hash(), token);
    }

    public List<ApiToken> all() {
        return List.copyOf(byHash.values());
    }

    /** The token of the secret, noting the day; empty if there is none or it was revoked. */
    public Optional<ApiToken> use(LinkToken secret) {
        String hash = secret.hash();
        Optional<ApiToken> token = Optional.ofNullable(byHash.get(hash)).filter(found -> !found.revoked());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        token.filter(found -> !found.lastUsed().equals(Optional.of(today))).ifPresent(found -> {
            records.used(found.id(), today);
            byHash.computeIfPresent(hash, (_, now) -> with(now, now.revoked(), Optional.of(today)));
        });
        return token;
    }

    public Optional<ApiToken> find(ApiTokenId id) {
        return byHash.values().stream().filter(token -> token.id().equals(id)).findFirst();
    }

    public void revoke(ApiTokenId id) {
        records.revoke(id);
        byHash.replaceAll((_, token) -> token.id().equals(id) ? with(token, true, token.lastUsed()) : token);
    }

    private static ApiToken with(ApiToken token, boolean revoked, Optional<LocalDate> lastUsed) {
        return new ApiToken(
                token.id(),
                token.name(),
                token.grants(),
                token.label(),
                token.madeBy(),
                token.made(),
                revoked,
                lastUsed);
    }

    /** Tokens of the API in the store, by the hash of their secret. */
    @Repository
    static class ApiTokenRecords {

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
}
