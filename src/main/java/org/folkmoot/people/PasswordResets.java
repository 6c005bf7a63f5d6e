package org.folkmoot.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.folkmoot.people.internal.CallerAddress;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.Letters;
import org.folkmoot.people.internal.LinkToken;
import org.folkmoot.people.internal.NewAccounts;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.people.internal.ResetLetters;
import org.folkmoot.people.internal.ResetLinks;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/** A new password for who has forgotten theirs. */
@Service
public class PasswordResets {

    /** A link asked for by e-mail. */
    static final Duration MAILED_FOR = Duration.ofHours(1);

    /** A link that an administrator hands over. */
    static final Duration HANDED_FOR = Duration.ofHours(24);

    private final KnownAccounts accounts;
    private final NewAccounts newAccounts;
    private final ResetLinks links;
    private final Letters letters;
    private final OutgoingMail mail;
    private final RateLimiter tries;
    private final CallerAddress address;
    private final Audit audit;
    private final Clock clock;

    public PasswordResets(
            KnownAccounts accounts,
            NewAccounts newAccounts,
            ResetLinks links,
            Letters letters,
            OutgoingMail mail,
            RateLimiter tries,
            CallerAddress address,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.links = links;
        this.letters = letters;
        this.mail = mail;
        this.tries = tries;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /** True if a forgotten password can be replaced by e-mail; else an administrator makes the link. */
    @AllowAnyone
    public boolean goByMail() {
        return letters.goOut();
    }

    /**
     * Sends a link to the address if it has an account with a password. What is said, what is kept and how long it takes are the same whether or
     * not: the request is on disk as a letter when this returns, and whether one goes out is decided when it is its turn.
     *
     * @throws Refusal if there have been too many from here or for this address
     */
    @AllowAnyone
    public void request(EmailAddress email) {
        tries.take(RateLimiter.Kind.RESET_FROM_ADDRESS, address.current());
        tries.take(RateLimiter.Kind.RESET_FOR_ACCOUNT, email.value());
        if (letters.goOut()) {
            mail.send(List.of(ResetLetters.to(email, clock.instant().plus(MAILED_FOR))), () -> {});
        }
    }

    /**
     * Makes a link for an administrator to hand over.
     *
     * @throws Refusal if there is no such account or it is disabled
     */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public LinkMade linkFor(AccountId id) {
        StoredAccount stored = accounts.find(id)
                .filter(found -> !found.account().disabled())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ACCOUNT));
        audit.record("account.reset-link-made", List.of(id.value()));
        return new LinkMade(ResetLetters.path(links.make(stored, HANDED_FOR)), false);
    }

    /**
     * The address of the account whose password the link sets.
     *
     * @throws Refusal if the link is unknown, used or past its time
     */
    @AllowAnyone
    public EmailAddress look(String token) {
        return opened(new LinkToken(token)).email();
    }

    /**
     * Sets the password and ends all sessions of the account.
     *
     * @throws Refusal if the link can't be used or the password is refused
     */
    @AllowAnyone
    public void reset(String token, Password password) {
        LinkToken link = new LinkToken(token);
        Account account = opened(link);
        String hash = newAccounts.hashOf(new NewPerson(account.name(), account.language(), password), account.email());
        AccountId id = links.use(link, hash);
        String email = account.email().value();
        tries.forget(RateLimiter.Kind.SIGN_IN_FOR_ACCOUNT, email);
        tries.forget(RateLimiter.Kind.SIGN_IN_FOR_ACCOUNT_FROM_ADDRESS, RateLimiter.pair(email, address.current()));
        audit.record("account.password-reset", List.of(id.value()));
    }

    private Account opened(LinkToken link) {
        return tries.countingUnknown(RateLimiter.Kind.LINK_FROM_ADDRESS, address.current(), () -> links.open(link));
    }
}
