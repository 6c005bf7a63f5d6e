package org.folkmoot.people.signin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.Acceptance;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.StoredAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in through an organisation by OpenID Connect. Its answer stands for the account of the e-mail address that the organisation says it
 * has verified, and for nothing else: nobody gets an account or a role by it. An invitation followed just before is accepted by it.
 */
@Component
class OrganisationSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The organisation vouches for nobody whom this installation knows. */
    static final class NotKnown extends AuthenticationException {
        private static final long serialVersionUID = 1;

        NotKnown() {
            super("No account for this sign-in");
        }
    }

    /** Someone whom their organisation signed in. Of what it said only the account is kept. */
    static final class Person extends DefaultOidcUser implements SignedIn {
        private static final long serialVersionUID = 1;

        private final UUID account;
        private final long generation;

        Person(OidcUser user, StoredAccount stored) {
            super(PasswordSignIn.AUTHORITIES, user.getIdToken());
            this.account = stored.account().id().value();
            this.generation = stored.generation();
        }

        @Override
        public UUID account() {
            return account;
        }

        @Override
        public long generation() {
            return generation;
        }

        @Override
        public String getName() {
            return account.toString();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && account.equals(person.account) && generation == person.generation;
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }

    private final KnownAccounts accounts;
    private final Acceptance acceptance;
    private final PendingInvitation pending;
    private final OidcUserService claims = new OidcUserService();

    OrganisationSignIn(KnownAccounts accounts, Acceptance acceptance, PendingInvitation pending) {
        this.accounts = accounts;
        this.acceptance = acceptance;
        this.pending = pending;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        EmailAddress email = verifiedEmail(user.getClaims()).orElseThrow(NotKnown::new);
        AccountId id = accounts.find(email)
                .map(stored -> stored.account().id())
                .or(() -> accepted(email, user))
                .orElseThrow(NotKnown::new);
        return accounts.find(id)
                .filter(stored -> !stored.account().disabled())
                .map(stored -> new Person(user, stored))
                .orElseThrow(NotKnown::new);
    }

    private Optional<AccountId> accepted(EmailAddress email, OidcUser user) {
        String name = Optional.ofNullable(user.getFullName())
                .filter(text -> !text.isBlank())
                .orElseGet(email::localPart);
        return pending.take().flatMap(token -> {
            try {
                return Optional.of(acceptance.verified(token, email, name));
            } catch (Refusal _) {
                return Optional.empty();
            }
        });
    }

    /** The address, if the organisation says that it has checked it. */
    static Optional<EmailAddress> verifiedEmail(Map<String, Object> claims) {
        boolean verified =
                Boolean.TRUE.equals(claims.get("email_verified")) || "true".equals(claims.get("email_verified"));
        return Optional.ofNullable(claims.get("email"))
                .filter(_ -> verified)
                .map(String::valueOf)
                .flatMap(EmailAddress::parse);
    }
}
