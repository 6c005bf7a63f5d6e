package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.Accounts;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The reserves of an assembly: on its roll with a number, no members, without vote and card, until they are moved up to a free seat. */
@Service
public class Reserves {

    private final AssemblyRecords records;
    private final CardRecords cards;
    private final Accounts accounts;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Reserves(
            AssemblyRecords records,
            CardRecords cards,
            Accounts accounts,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.cards = cards;
        this.accounts = accounts;
        this.feed = feed;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The list of reserves, who was moved up today, and who could be.
     *
     * @param free how many seats are free; none if the assembly has no limit
     * @param movedUp on this day: that can be undone still
     */
    public record Standby(List<Member> reserves, List<Member> movedUp, List<ReserveOffer> offers, long free) {}

    @Allow(Role.FACILITATOR)
    public Standby standby(AssemblyId at) {
        KeptAssembly kept = kept(at);
        List<Member> movedUp = kept.roll().stream()
                .filter(member -> member.isNow() && isMovedUpToday(member))
                .toList();
        return new Standby(Succession.reserves(kept.roll()), movedUp, Succession.offers(kept), Succession.free(kept));
    }

    /**
     * Puts people on the list, with the numbers that follow.
     *
     * @throws AssemblyRefused if a name is missing or too long, somebody of that name is on the roll now, or there would be more than 3,000
     */
    @Allow(Role.FACILITATOR)
    public void add(AssemblyId at, List<String> names) {
        Instant now = now();
        List<UUID> ids = names.stream().map(_ -> TimeOrderedId.next()).toList();
        change(at, kept -> {
            Set<String> taken = new HashSet<>();
            kept.roll().stream()
                    .filter(member -> member.left().isEmpty())
                    .forEach(member -> taken.add(member.name().toLowerCase(Locale.ROOT)));
            int number = Succession.nextNumber(kept.roll());
            List<Member> added = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Member reserve = new Member(
                                new MemberId(ids.get(i)), names.get(i), Optional.empty(), now, Optional.empty())
                        .listed(Reserve.waiting(number + i));
                if (!taken.add(reserve.name().toLowerCase(Locale.ROOT))) {
                    throw new AssemblyRefused(Reason.MEMBER_NAME_TWICE, reserve.name());
                }
                added.add(reserve);
            }
            if (kept.roll().size() + added.size() > Roll.MOST_MEMBERS) {
                throw new AssemblyRefused(Reason.TOO_MANY_MEMBERS);
            }
            return kept.and(added);
        });
        audit.record(
                "assembly.reserves-added",
                Stream.concat(Stream.of(at.value()), ids.stream()).toList());
    }

    /**
     * Makes a reserve a member in the place of somebody who left, or in a seat that was nobody's. Said again it changes nothing.
     *
     * @throws AssemblyRefused if no seat is free, somebody else took that place, or they are no reserve any more
     */
    @Allow(Role.FACILITATOR)
    public void moveUp(AssemblyId at, MemberId reserve, Optional<MemberId> inPlaceOf) {
        Instant now = now();
        change(at, kept -> {
            Member known = kept.member(reserve).orElseThrow(() -> new NotFound("The assembly has no such reserve"));
            if (known.isNow()
                    && known.reserve()
                            .filter(was -> was.inPlaceOf().equals(inPlaceOf))
                            .isPresent()) {
                return kept;
            }
            boolean isFilled = inPlaceOf.isPresent()
                    && kept.roll().stream()
                            .anyMatch(member ->
                                    member.reserve().flatMap(Reserve::inPlaceOf).equals(inPlaceOf));
            boolean isBack =
                    inPlaceOf.flatMap(kept::member).filter(Member::isNow).isPresent();
            if (!known.isReserve() || isFilled || isBack) {
                throw new AssemblyRefused(Reason.RESERVE_CHANGED, known.name());
            }
            kept.requireSeats(1);
            return kept.changed(reserve, member -> member.movedUp(now, inPlaceOf));
        });
        audit.record("assembly.reserve-moved-up", List.of(at.value(), reserve.value()));
    }

    /**
     * Puts who was moved up today back on the list of reserves. Votes that they cast meanwhile stay in.
     *
     * @throws AssemblyRefused if it was another day
     */
    @Allow(Role.FACILITATOR)
    public void moveBack(AssemblyId at, MemberId member) {
        Member known = kept(at).member(member).orElseThrow(() -> new NotFound("The assembly has no such member"));
        if (known.isReserve()) {
            return;
        }
        if (!known.isNow() || !isMovedUpToday(known)) {
            throw new AssemblyRefused(Reason.RESERVE_DAY_OVER, known.name());
        }
        change(
                at,
                kept -> kept.changed(
                        member,
                        was -> was.listed(Reserve.waiting(Succession.number(was)))
                                .signingIn(Optional.empty())));
        cards.end(member);
        events.publishEvent(new CardEnded(at, member));
        known.account().ifPresent(account -> accounts.removeMember(at, account));
        audit.record("assembly.reserve-moved-back", List.of(at.value(), member.value()));
    }

    private boolean isMovedUpToday(Member member) {
        return member.reserve()
                .flatMap(Reserve::movedUp)
                .filter(at -> at.atZone(Dates.ZONE)
                        .toLocalDate()
                        .equals(clock.instant().atZone(Dates.ZONE).toLocalDate()))
                .isPresent();
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
