package org.folkmoot.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.people.internal.KnownApiTokens;
import org.folkmoot.people.internal.LinkToken;
import org.folkmoot.people.internal.Roles;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/** Tokens with which other programs use the API. Administrators make and revoke them. */
@Service
@AllowSomewhere(Role.ADMINISTRATOR)
public class ApiTokens {

    /** Roles that only people hold: a program neither administers nor sits in an assembly, at a table or as its host. */
    private static final Set<Role> FOR_PEOPLE = Set.of(Role.ADMINISTRATOR, Role.MEMBER, Role.HOST, Role.SCREEN);

    private final KnownApiTokens tokens;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    public ApiTokens(KnownApiTokens tokens, Callers callers, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token and returns its secret, which can't be had again.
     *
     * @throws Refusal if the name can't be one, or a role can't be a token's or held at the scope
     */
    public String make(NewApiToken wanted) {
        if (wanted.roles().stream().anyMatch(FOR_PEOPLE::contains)) {
            throw new Refusal(Refusal.Reason.ROLE_NOT_AT_SCOPE);
        }
        LinkToken secret = LinkToken.fresh();
        ApiToken token = token(wanted);
        tokens.add(token, secret);
        audit.record("token.made", List.of(token.id().value()));
        return secret.value();
    }

    /** All tokens, those in use first, then by name. */
    public List<ApiToken> list() {
        return tokens.all().stream()
                .sorted(Comparator.comparing(ApiToken::revoked).thenComparing(ApiToken::name))
                .toList();
    }

    /** From the next call on the token opens nothing. Doing it again does nothing. */
    public void revoke(ApiTokenId id) {
        tokens.revoke(id);
        audit.record("token.revoked", List.of(id.value()));
    }

    private ApiToken token(NewApiToken wanted) {
        Set<Grant> grants = wanted.roles().stream()
                .map(role -> Roles.grant(role, wanted.at()))
                .collect(Collectors.toUnmodifiableSet());
        try {
            return new ApiToken(
                    new ApiTokenId(TimeOrderedId.next()),
                    wanted.name(),
                    grants,
                    wanted.label(),
                    AccountId.of(callers.current()).orElse(new AccountId(new UUID(0, 0))),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    false,
                    Optional.empty());
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Reason.NAME_INVALID);
        }
    }

    /**
     * What another program shows to use the API: roles at a scope, under a name. Its secret is shown once and kept as a hash.
     *
     * @param label what the scope was called when the token was made
     * @param lastUsed the day, in UTC
     */
    public record ApiToken(
            ApiTokenId id,
            String name,
            Set<Grant> grants,
            String label,
            AccountId madeBy,
            Instant made,
            boolean revoked,
            Optional<LocalDate> lastUsed) {

        private static final int LONGEST_NAME = 100;

        /** @throws IllegalArgumentException if the name is empty or too long, or there are no roles */
        public ApiToken {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("A token's name has 1 to " + LONGEST_NAME + " characters");
            }
            grants = Set.copyOf(grants);
            if (grants.isEmpty()) {
                throw new IllegalArgumentException("A token has a role");
            }
        }
    }

    /**
     * Asks for a token of the API.
     *
     * @param label what the scope is called, shown beside the token
     */
    public record NewApiToken(String name, Scope at, String label, Set<Role> roles) implements Scoped {

        public NewApiToken {
            roles = Set.copyOf(roles);
        }

        @Override
        public Scope scope() {
            return at;
        }
    }

    /** Names a token of the API. Not its secret. */
    public record ApiTokenId(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
