package org.folkmoot.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.internal.Acceptance;
import org.folkmoot.people.internal.CallerAddress;
import org.folkmoot.people.internal.InvitationBook;
import org.folkmoot.people.internal.InvitationLetters;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.LinkToken;
import org.folkmoot.people.internal.NewAccounts;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.people.internal.Roles;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.AllowSignedIn;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/**
 * Asking people in. Administrators ask for any role; who runs an assembly asks for its members. A link works once and until its day,
 * and nothing else brings an invitation back: there is no account before it is accepted.
 */
@Service
public class Invitations {

    /** How long an invitation can be accepted. */
    public static final Duration OPEN_FOR = Duration.ofDays(14);

    private final InvitationBook book;
    private final KnownAccounts accounts;
    private final NewAccounts newAccounts;
    private final Acceptance acceptance;
    private final OutgoingMail mail;
    private final Callers callers;
    private final Rights rights;
    private final RateLimiter tries;
    private final CallerAddress address;
    private final Audit audit;

    public Invitations(
            InvitationBook book,
            KnownAccounts accounts,
            NewAccounts newAccounts,
            Acceptance acceptance,
            OutgoingMail mail,
            Callers callers,
            Rights rights,
            RateLimiter tries,
            CallerAddress address,
            Audit audit) {
        this.book = book;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.acceptance = acceptance;
        this.mail = mail;
        this.callers = callers;
        this.rights = rights;
        this.tries = tries;
        this.address = address;
        this.audit = audit;
    }

    /**
     * Makes an invitation and sends it if mail is configured. The answer does not tell whether the address has an account.
     *
     * @throws Refusal if the role can't be held at the scope
     */
    @Allow(Role.FACILITATOR)
    public LinkMade invite(Invite invite) {
        requireInviter(invite.role(), invite.at());
        LinkToken token = LinkToken.fresh();
        Invitation invitation = new Invitation(
                new InvitationId(TimeOrderedId.next()),
                invite.email(),
                Roles.grant(invite.role(), invite.at()),
                invite.label(),
                invite.language(),
                callerId(),
                book.now(),
                book.now().plus(OPEN_FOR),
                Invitation.State.OPEN,
                Optional.empty());
        return handOver(invitation.id(), invitation.expires(), token, () -> {
            book.add(invitation, token);
            audit.record("invitation.made", List.of(invitation.id().value()));
        });
    }

    /** Invitations not accepted yet, whether or not their day has passed, at the caller's scopes; newest first. */
    @AllowSomewhere(Role.FACILITATOR)
    public List<Invitation> waiting() {
        return book.waiting().stream()
                .filter(invitation -> mayInvite(invitation.grant().role(), invitation.scope()))
                .sorted(Comparator.comparing(Invitation::created).reversed())
                .toList();
    }

    /** How far the letters of the waiting invitations at the caller's scopes have come; of those that were sent nothing is kept. */
    @AllowSomewhere(Role.FACILITATOR)
    public Map<InvitationId, LetterState> letters() {
        List<UUID> about =
                waiting().stream().map(invitation -> invitation.id().value()).toList();
        return mail.of(InvitationLetters.KIND, about).stream()
                .collect(Collectors.toMap(letter -> new InvitationId(letter.about()), Function.identity()));
    }

    /** @throws Refusal if it was accepted or withdrawn already */
    @AllowSomewhere(Role.FACILITATOR)
    public void withdraw(InvitationId id) {
        Invitation invitation = ofCaller(id);
        book.withdraw(invitation.id());
        audit.record("invitation.withdrawn", List.of(id.value()));
    }

    /**
     * Makes a new link, with the whole time again; the former link works no more.
     *
     * @throws Refusal if it was accepted or withdrawn already
     */
    @AllowSomewhere(Role.FACILITATOR)
    public LinkMade renew(InvitationId id) {
        Invitation invitation = ofCaller(id);
        LinkToken token = LinkToken.fresh();
        Instant expires = book.now().plus(OPEN_FOR);
        return handOver(invitation.id(), expires, token, () -> {
            book.renew(id, token, expires);
            audit.record("invitation.renewed", List.of(id.value()));
        });
    }

    /**
     * The invitation behind a link.
     *
     * @throws Refusal if the link is unknown, used, withdrawn or past its day
     */
    @AllowAnyone
    public Invitation look(String token) {
        return tries.countingUnknown(
                RateLimiter.Kind.LINK_FROM_ADDRESS, address.current(), () -> book.open(new LinkToken(token)));
    }

    /**
     * True if the person must sign in to accept, since they have an account.
     *
     * @throws Refusal if the link is unknown, used, withdrawn or past its day
     */
    @AllowAnyone
    public boolean needsSignIn(String token) {
        return accounts.find(look(token).email()).isPresent();
    }

    /**
     * Makes the account with the role.
     *
     * @throws Refusal if the link can't be used, the password is refused, or there is an account for this address
     */
    @AllowAnyone
    public AccountId accept(String token, NewPerson person) {
        EmailAddress email = look(token).email();
        if (accounts.find(email).isPresent()) {
            throw new Refusal(Refusal.Reason.SIGN_IN_FIRST);
        }
        return acceptance.join(token, person.name(), person.language(), Optional.of(newAccounts.hashOf(person, email)));
    }

    /**
     * Gives the role to the account that is signed in.
     *
     * @throws Refusal if the link can't be used or is for another address
     */
    @AllowSignedIn
    public void acceptSignedIn(String token) {
        AccountId me = callerId();
        Account account = accounts.find(me)
                .map(StoredAccount::account)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ACCOUNT));
        if (!look(token).email().equals(account.email())) {
            throw new Refusal(Refusal.Reason.NOT_FOR_THIS_ACCOUNT);
        }
        book.accept(
                new LinkToken(token),
                me,
                invitation -> accounts.change(me, stored -> stored.withGrant(invitation.grant())));
        audit.record("invitation.accepted", List.of(me.value()));
    }

    private LinkMade handOver(InvitationId id, Instant expires, LinkToken token, Runnable write) {
        LetterRequest letter = new LetterRequest(
                InvitationLetters.KIND, id.value(), Optional.empty(), Optional.of(expires), Optional.of(token.value()));
        mail.send(List.of(letter), write);
        return new LinkMade(InvitationLetters.path(token.value()), mail.goesOut());
    }

    private Invitation ofCaller(InvitationId id) {
        Invitation invitation = book.find(id).orElseThrow(() -> new Refusal(Refusal.Reason.LINK_UNKNOWN));
        requireInviter(invitation.grant().role(), invitation.scope());
        return invitation;
    }

    private boolean mayInvite(Role role, Scope at) {
        return role == Role.MEMBER ? rights.holds(at, Role.FACILITATOR) : rights.holds(at, Role.ADMINISTRATOR);
    }

    private void requireInviter(Role role, Scope at) {
        rights.require(at, role == Role.MEMBER ? Role.FACILITATOR : Role.ADMINISTRATOR);
    }

    private AccountId callerId() {
        return AccountId.of(callers.current()).orElse(new AccountId(new UUID(0, 0)));
    }

    /**
     * Asks someone in, for a role at a scope.
     *
     * @param label what the scope is called in the invitation, e.g. the name of the assembly
     * @param language of the letter and, at first, of the account
     */
    public record Invite(EmailAddress email, Role role, Scope at, String label, Locale language) implements Scoped {

        @Override
        public Scope scope() {
            return at;
        }
    }
}
