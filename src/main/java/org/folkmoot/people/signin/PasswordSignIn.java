package org.folkmoot.people.signin;

import java.util.List;
import java.util.Optional;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Password;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.PasswordHashes;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.people.internal.StoredAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by e-mail and password. Known, unknown and disabled accounts get the same answer after the same work. */
@Component
record PasswordSignIn(KnownAccounts accounts, PasswordHashes hashes, RateLimiter tries)
        implements AuthenticationProvider {

    /** Far above what a password may have; more is never hashed. */
    private static final int LONGEST_TYPED = 1024;

    static final List<SimpleGrantedAuthority> AUTHORITIES = List.of(new SimpleGrantedAuthority("ROLE_PERSON"));

    @Override
    public Authentication authenticate(Authentication request) {
        String typed = String.valueOf(request.getPrincipal());
        String accountKey = keyOf(typed);
        String pair = RateLimiter.pair(accountKey, addressOf(request));
        take(accountKey, pair, addressOf(request));
        StoredAccount account = check(typed, String.valueOf(request.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("E-mail address or password is wrong"));
        tries.forget(RateLimiter.Kind.SIGN_IN_FOR_ACCOUNT, accountKey);
        tries.forget(RateLimiter.Kind.SIGN_IN_FOR_ACCOUNT_FROM_ADDRESS, pair);
        return signedIn(account, request.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The authentication of someone whose account is certain. */
    static Authentication signedIn(StoredAccount stored, @Nullable Object details) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                new Person(stored.account().id().value(), stored.generation()), null, AUTHORITIES);
        token.setDetails(details);
        return token;
    }

    /** What was typed as an e-mail address, in the form in which tries are counted. */
    static String keyOf(String typed) {
        return EmailAddress.parse(typed).map(EmailAddress::value).orElseGet(() -> "none:" + typed.hashCode());
    }

    private void take(String accountKey, String pair, String address) {
        try {
            tries.take(RateLimiter.Kind.SIGN_IN_FROM_ADDRESS, RateLimiter.network(address));
            tries.take(RateLimiter.Kind.SIGN_IN_FOR_ACCOUNT_FROM_ADDRESS, pair);
            tries.take(RateLimiter.Kind.SIGN_IN_FOR_ACCOUNT, accountKey);
        } catch (Refusal refusal) {
            throw new LockedException(String.valueOf(refusal.getMessage()), refusal);
        }
    }

    private Optional<StoredAccount> check(String email, String typed) {
        Optional<StoredAccount> account = EmailAddress.parse(email).flatMap(accounts::find);
        Password password = new Password(typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)));
        boolean same = hashes.matches(password, account.flatMap(StoredAccount::passwordHash));
        return account.filter(_ -> same)
                .filter(stored -> !stored.account().disabled())
                .map(stored -> strengthened(stored, password));
    }

    private StoredAccount strengthened(StoredAccount stored, Password password) {
        boolean outdated = stored.passwordHash().filter(hashes::isOutdated).isPresent();
        if (!outdated) {
            return stored;
        }
        String hash = hashes.hash(password);
        return accounts.change(
                stored.account().id(),
                now -> now.passwordHash().equals(stored.passwordHash()) ? now.rehashed(hash) : now);
    }

    private static String addressOf(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }
}
