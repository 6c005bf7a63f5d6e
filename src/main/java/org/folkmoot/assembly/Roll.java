package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The roll of an assembly: who its members are, with or without an account, and the cards by which they take part. Reading it writes nothing. */
@Service
public class Roll {

    /** The largest assemblies there are have 1,500. */
    static final int MOST_MEMBERS = 3_000;

    private final AssemblyRecords records;
    private final CardRecords cards;
    private final Accounts accounts;
    private final Callers callers;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Roll(
            AssemblyRecords records,
            CardRecords cards,
            Accounts accounts,
            Callers callers,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.cards = cards;
        this.accounts = accounts;
        this.callers = callers;
        this.feed = feed;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Members now, by the name they are called, then reserves, then those who left. */
    @Allow(Role.FACILITATOR)
    public List<Member> members(AssemblyId id) {
        return kept(id).roll().stream()
                .sorted(Comparator.comparing(Member::isNow)
                        .thenComparing(Member::isReserve)
                        .reversed()
                        .thenComparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(member -> member.id().value()))
                .toList();
    }

    /** Members now and what they are called, by name: all that hosts of tables learn of the roll. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public List<Called> names(AssemblyId id) {
        return kept(id).roll().stream()
                .filter(Member::isNow)
                .map(member -> new Called(member.id(), member.name()))
                .sorted(Comparator.comparing(Called::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(called -> called.id().value()))
                .toList();
    }

    /** A member by the name used in the room. */
    public record Called(MemberId id, String name) {}

    /** The member who the caller is, at this moment. Running the assembly or the installation does not make one. */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public Optional<MemberId> me(AssemblyId id) {
        return switch (callers.current()) {
            case Caller.Member member
            when member.assembly().equals(id.value()) -> Optional.of(new MemberId(member.member()));
            case Caller.Account account
            when account.grants().contains(new Grant(Role.MEMBER, id.scope())) ->
                kept(id).ofAccount(new AccountId(account.id()))
                        .filter(Member::isNow)
                        .map(Member::id);
            case Caller.Account _, Caller.OfCard _, Caller.Anonymous _, Caller.Product _ -> Optional.empty();
        };
    }

    /**
     * Puts people on the roll who have no account. They take part by their cards.
     *
     * @return the new members, in the order of their names as given
     * @throws AssemblyRefused if a name is missing or too long, somebody of that name is on the roll now, all seats are taken, or there would be more than 3,000
     */
    @Allow(Role.FACILITATOR)
    public List<Member> add(AssemblyId id, List<String> names) {
        Instant now = now();
        List<Member> added = names.stream()
                .map(name ->
                        new Member(new MemberId(TimeOrderedId.next()), name, Optional.empty(), now, Optional.empty()))
                .toList();
        change(id, kept -> {
            Set<String> taken = new HashSet<>();
            Stream.concat(kept.roll().stream().filter(member -> member.left().isEmpty()), added.stream())
                    .filter(member -> !taken.add(member.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(twice -> {
                        throw new AssemblyRefused(Reason.MEMBER_NAME_TWICE, twice.name());
                    });
            if (kept.roll().size() + added.size() > MOST_MEMBERS) {
                throw new AssemblyRefused(Reason.TOO_MANY_MEMBERS);
            }
            kept.requireSeats(added.size());
            return kept.and(added);
        });
        audit.record(
                "assembly.members-added",
                Stream.concat(
                                Stream.of(id.value()),
                                added.stream().map(member -> member.id().value()))
                        .toList());
        return added;
    }

    /** Writes down what a member is called in the room. An empty name changes nothing. */
    @Allow(Role.FACILITATOR)
    public void call(AssemblyId id, MemberId member, String name) {
        if (!name.isBlank()) {
            change(id, kept -> kept.changed(member, known -> known.called(name)));
        }
    }

    /**
     * Writes down what a day needs to know of a member.
     *
     * @param before what the caller saw when they began to write
     * @throws AssemblyRefused if somebody else has changed it since
     * @throws NotFound if the assembly never had this member
     */
    @Allow(Role.FACILITATOR)
    public void describe(AssemblyId id, MemberId member, MemberDetails before, MemberDetails after) {
        known(id, member);
        change(
                id,
                kept -> kept.changed(member, known -> {
                    if (!known.details().equals(before) && !known.details().equals(after)) {
                        throw new AssemblyRefused(Reason.DETAILS_CHANGED, known.name());
                    }
                    return known.described(after);
                }));
        audit.record("assembly.member-described", List.of(id.value(), member.value()));
    }

    /**
     * Ends the membership, and with it the card, or takes a reserve off the list. Votes cast before stay in: whose they are can't be told any more
     * once they are counted. What they said stays, too.
     *
     * @throws NotFound if the assembly never had this member
     */
    @Allow(Role.FACILITATOR)
    public void leave(AssemblyId id, MemberId member, Departure how) {
        Optional<AccountId> account = known(id, member).account();
        endCard(id, member);
        account.ifPresent(known -> accounts.removeMember(id, known));
        change(id, kept -> kept.changed(member, known -> known.gone(now(), how)));
        audit.record("assembly.member-left", List.of(id.value(), member.value()));
    }

    /**
     * Takes back somebody without an account who left; who has one is invited again. Who was a reserve is one again.
     *
     * @throws AssemblyRefused if all seats are taken
     * @throws NotFound if the assembly never had this member, or they have an account
     */
    @Allow(Role.FACILITATOR)
    public void takeBack(AssemblyId id, MemberId member) {
        if (known(id, member).account().isPresent()) {
            throw new NotFound("This member comes back by an invitation");
        }
        change(id, kept -> {
            kept.requireSeats(kept.member(member).filter(Member::isFormer).isPresent() ? 1 : 0);
            return kept.changed(member, known -> known.back(now()));
        });
        audit.record("assembly.member-back", List.of(id.value(), member.value()));
    }

    /** The cards of all members now, by name; those that were never made are made. */
    @Allow(Role.FACILITATOR)
    public List<Card> cards(AssemblyId id) {
        List<Card> all = members(id).stream()
                .filter(Member::isNow)
                .map(member -> new Card(member.id(), member.name(), cards.of(id, member.id())))
                .toList();
        audit.record("assembly.cards-shown", List.of(id.value()));
        return all;
    }

    /**
     * The card of one member.
     *
     * @throws NotFound if the assembly has no such member now
     */
    @Allow(Role.FACILITATOR)
    public Card card(AssemblyId id, MemberId member) {
        Member known = known(id, member);
        if (!known.isNow()) {
            throw new NotFound("The assembly has no such member now");
        }
        audit.record("assembly.card-shown", List.of(id.value(), member.value()));
        return new Card(member, known.name(), cards.of(id, member));
    }

    /** Ends the card of a member and makes another: whoever holds the former one is out. */
    @Allow(Role.FACILITATOR)
    public Card renewCard(AssemblyId id, MemberId member) {
        known(id, member);
        endCard(id, member);
        audit.record("assembly.card-renewed", List.of(id.value(), member.value()));
        return card(id, member);
    }

    /** The caller's own card; empty if they are no member of this very assembly. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Optional<Card> myCard(AssemblyId id) {
        return me(id).flatMap(member -> kept(id).member(member))
                .filter(Member::isNow)
                .map(member -> new Card(member.id(), member.name(), cards.of(id, member.id())));
    }

    private void endCard(AssemblyId id, MemberId member) {
        cards.end(member);
        events.publishEvent(new CardEnded(id, member));
    }

    private Member known(AssemblyId id, MemberId member) {
        return kept(id).member(member).orElseThrow(() -> new NotFound("The assembly has no such member"));
    }

    private KeptAssembly kept(AssemblyId id) {
        return records.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private void change(AssemblyId id, UnaryOperator<KeptAssembly> change) {
        if (feed.write(Assemblies.KIND, List.of(id.value()), () -> records.change(id, change))
                .isEmpty()) {
            throw new NotFound("There is no such assembly");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
