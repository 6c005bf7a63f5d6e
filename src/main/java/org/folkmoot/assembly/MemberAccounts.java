package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.Assemblies.NewInvitation;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSignedIn;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Which account is which member's. A member who took part by card goes on as the same member when an account is joined to them, so that their votes stay
 * one person's. No member has two accounts, and no account is two members of one assembly.
 */
@Service
public class MemberAccounts {

    private final AssemblyRecords records;
    private final CardRecords cards;
    private final Assemblies assemblies;
    private final Accounts accounts;
    private final AccountBook book;
    private final ObjectProvider<OpenVotes> votes;
    private final Callers callers;
    private final ChangeFeed feed;
    private final Audit audit;
    private final Clock clock;

    MemberAccounts(
            AssemblyRecords records,
            CardRecords cards,
            Assemblies assemblies,
            Accounts accounts,
            AccountBook book,
            ObjectProvider<OpenVotes> votes,
            Callers callers,
            ChangeFeed feed,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.cards = cards;
        this.assemblies = assemblies;
        this.accounts = accounts;
        this.book = book;
        this.votes = votes;
        this.callers = callers;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Accounts that hold the role of a member here and could be joined to a member who has none, by name. */
    @Allow(Role.FACILITATOR)
    public List<Account> free(AssemblyId at) {
        KeptAssembly kept = kept(at);
        return accounts.holding(at, Role.MEMBER).stream()
                .filter(account -> !account.disabled() && !isOfCardHolder(kept, account.id()))
                .toList();
    }

    /**
     * Joins an account that holds the role of a member here to a member who has none. The entry that the account had of its own is over.
     *
     * @throws AssemblyRefused if either has another, the account holds no such role, or the assembly votes at this moment
     */
    @Allow(Role.FACILITATOR)
    public void link(AssemblyId at, MemberId member, AccountId account) {
        Account known = book.find(account)
                .filter(one -> one.grants().contains(role(at)) && !one.disabled())
                .orElseThrow(() -> new AssemblyRefused(Reason.NOT_A_MEMBER));
        join(at, member, known);
    }

    /**
     * Invites somebody by e-mail to go on as this member with an account of their own.
     *
     * @throws AssemblyRefused if the member has an account, or the address is another member's
     */
    @Allow(Role.FACILITATOR)
    public NewInvitation invite(AssemblyId at, MemberId member, EmailAddress email, Locale language) {
        KeptAssembly kept = kept(at);
        requireFree(kept, member);
        boolean isAwaited = kept.roll().stream()
                .anyMatch(one -> !one.id().equals(member)
                        && one.awaited().filter(email::equals).isPresent());
        boolean isOfAnother = book.find(email)
                .filter(account ->
                        kept.ofAccount(account.id()).filter(Member::isNow).isPresent())
                .isPresent();
        if (isAwaited || isOfAnother) {
            throw new AssemblyRefused(Reason.ACCOUNT_TAKEN);
        }
        change(at, before -> before.changed(member, one -> one.awaiting(email)));
        audit.record("assembly.member-account-invited", List.of(at.value(), member.value()));
        return assemblies.invite(at, List.of(email), language).getFirst();
    }

    /** Takes the account off a member, who goes on by card. The account is in the assembly no more. */
    @Allow(Role.FACILITATOR)
    public void unlink(AssemblyId at, MemberId member) {
        Optional<AccountId> account = member(kept(at), member).account();
        change(at, kept -> kept.changed(member, one -> one.signingIn(Optional.empty())));
        account.ifPresent(id -> accounts.removeMember(at, id));
        audit.record("assembly.member-account-taken-off", List.of(at.value(), member.value()));
    }

    /**
     * Joins the caller's own account to the member whose card they show. Done again it changes nothing.
     *
     * @return the assembly they are in
     * @throws AssemblyRefused if the card is none, or either has another
     */
    @AllowSignedIn
    public AssemblyId joinByCard(String code) {
        if (!(callers.current() instanceof Caller.Account caller)) {
            throw new AssemblyRefused(Reason.NOT_A_MEMBER);
        }
        CardRecords.Held held = Card.Code.read(code)
                .flatMap(cards::holderOf)
                .filter(card -> card.holder() instanceof MemberId)
                .orElseThrow(() -> new AssemblyRefused(Reason.NOT_A_MEMBER));
        MemberId member = new MemberId(held.holder().value());
        Account account = book.find(new AccountId(caller.id())).orElseThrow();
        join(held.assembly(), member, account);
        return held.assembly();
    }

    /** An account without the role is awaited before it gets it: whoever is stopped in between goes on by doing it again. */
    private void join(AssemblyId at, MemberId member, Account account) {
        boolean holdsRole = account.grants().contains(role(at));
        boolean isVoting = votes.stream().anyMatch(voting -> voting.isVoting(at));
        change(at, before -> {
            if (isJoined(before, member, account)) {
                return before;
            }
            requireFree(before, member);
            requireFree(before, account, isVoting);
            return holdsRole
                    ? before.joined(member, account.id(), now())
                    : before.changed(member, one -> one.awaiting(account.email()));
        });
        if (!holdsRole) {
            book.makeMember(account.id(), new Scope.OfAssembly(at.value()));
        }
        audit.record(
                "assembly.member-account-joined",
                List.of(at.value(), member.value(), account.id().value()));
    }

    private static boolean isJoined(KeptAssembly kept, MemberId member, Account account) {
        return member(kept, member).account().filter(account.id()::equals).isPresent();
    }

    private static void requireFree(KeptAssembly kept, Account account, boolean isVoting) {
        if (isOfCardHolder(kept, account.id())) {
            throw new AssemblyRefused(Reason.ACCOUNT_TAKEN);
        }
        // In a vote that is open, the entry may have voted as well as the member.
        if (isVoting && kept.ofAccount(account.id()).filter(Member::isNow).isPresent()) {
            throw new AssemblyRefused(Reason.VOTE_OPEN);
        }
    }

    private static void requireFree(KeptAssembly kept, MemberId member) {
        if (!member(kept, member).isNow()) {
            throw new AssemblyRefused(Reason.NOT_A_MEMBER);
        }
        if (member(kept, member).account().isPresent()) {
            throw new AssemblyRefused(Reason.MEMBER_TAKEN);
        }
    }

    /** True if the account is joined to a member who was on the roll before it, so that it has no entry of its own to give up. */
    private static boolean isOfCardHolder(KeptAssembly kept, AccountId account) {
        return kept.ofAccount(account)
                .filter(member -> member.isNow() && !member.id().value().equals(account.value()))
                .isPresent();
    }

    private static Grant role(AssemblyId at) {
        return new Grant(Role.MEMBER, at.scope());
    }

    private static Member member(KeptAssembly kept, MemberId member) {
        return kept.member(member).orElseThrow(() -> new NotFound("The assembly has no such member"));
    }

    private void change(AssemblyId id, UnaryOperator<KeptAssembly> change) {
        if (feed.write(Assemblies.KIND, List.of(id.value()), () -> records.change(id, change))
                .isEmpty()) {
            throw new NotFound("There is no such assembly");
        }
    }

    private KeptAssembly kept(AssemblyId id) {
        return records.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
