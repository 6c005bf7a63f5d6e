package org.folkmoot.people.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.people.ApiTokens.ApiToken;
import org.folkmoot.people.ApiTokens.ApiTokenId;
import org.springframework.stereotype.Component;

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
}
