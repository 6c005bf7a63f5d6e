package org.folkmoot.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who of the reserves takes which free seat: the one who has the same value of the most traits as whoever left it, and of several the lowest number. Pure. */
final class Succession {

    private Succession() {}

    /**
     * An offer for each seat that is free, as far as there are reserves.
     *
     * @return those for the seats that became free first come first
     */
    static List<ReserveOffer> offers(KeptAssembly kept) {
        long free = free(kept);
        List<Member> reserves = new ArrayList<>(reserves(kept.roll()));
        List<Optional<Member>> seats = new ArrayList<>(
                vacancies(kept.roll()).stream().map(Optional::of).toList());
        List<ReserveOffer> offers = new ArrayList<>();
        while (offers.size() < free && !reserves.isEmpty()) {
            Optional<Member> leaver = seats.isEmpty() ? Optional.empty() : seats.removeFirst();
            ReserveOffer best = best(leaver, reserves);
            offers.add(best);
            reserves.remove(best.reserve());
        }
        return offers;
    }

    /** How many seats are free; none if the assembly has no limit. */
    static long free(KeptAssembly kept) {
        return kept.terms()
                .seats()
                .map(seats -> Math.max(0, seats - kept.membersNow()))
                .orElse(0L);
    }

    static List<Member> reserves(List<Member> roll) {
        return roll.stream()
                .filter(Member::isReserve)
                .sorted(Comparator.comparingInt(Succession::number))
                .toList();
    }

    /** Former members whose seats nobody took, by when they left. */
    private static List<Member> vacancies(List<Member> roll) {
        Set<MemberId> filled = roll.stream()
                .flatMap(member -> member.reserve().flatMap(Reserve::inPlaceOf).stream())
                .collect(Collectors.toSet());
        return roll.stream()
                .filter(Member::isFormer)
                .filter(member -> !filled.contains(member.id()) && !isSamePerson(member))
                .sorted(Comparator.comparing(member -> member.left().orElseThrow()))
                .toList();
    }

    private static boolean isSamePerson(Member member) {
        return member.departure()
                .filter(how -> how.kind() == Departure.Kind.SAME_PERSON)
                .isPresent();
    }

    private static ReserveOffer best(Optional<Member> leaver, List<Member> reserves) {
        return reserves.stream()
                .map(reserve -> new ReserveOffer(reserve, number(reserve), leaver, shared(leaver, reserve)))
                .max(Comparator.<ReserveOffer>comparingInt(
                                offer -> offer.shared().size())
                        .thenComparing(
                                Comparator.comparingInt(ReserveOffer::number).reversed()))
                .orElseThrow();
    }

    private static List<String> shared(Optional<Member> leaver, Member reserve) {
        return leaver.stream()
                .flatMap(member -> member.details().traits().entrySet().stream())
                .filter(trait -> trait.getValue()
                        .equalsIgnoreCase(reserve.details().traits().getOrDefault(trait.getKey(), "")))
                .map(trait -> trait.getKey() + ": " + trait.getValue())
                .toList();
    }

    static int number(Member member) {
        return member.reserve().map(Reserve::number).orElse(0);
    }

    /** The number that follows all that were given. */
    static int nextNumber(List<Member> roll) {
        return 1 + roll.stream().mapToInt(Succession::number).max().orElse(0);
    }
}
