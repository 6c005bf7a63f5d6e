package org.folkmoot.floor.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.seating.Breach;
import org.folkmoot.seating.Person;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.SeatingConstraint;
import org.folkmoot.seating.SeatingPlan;
import org.folkmoot.seating.SeatingRequest;
import org.folkmoot.seating.SeatingScore;
import org.folkmoot.seating.Table;
import org.folkmoot.seating.TraitAim;

/**
 * The people of a roll at their tables: what a plan is worth with the roll as it stands, and what a change would cost. Pure.
 *
 * <p>Whoever has an interpreter or a carer brings a second person to the table, who takes a seat.
 */
public final class Hall {

    /** Who comes with somebody, and needs a seat beside theirs. */
    private static final List<AccessNeed> COMPANIONS = List.of(AccessNeed.INTERPRETER, AccessNeed.CARER);

    private static final Comparator<Member> BY_NAME = Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(member -> member.id().value());

    private final Map<MemberId, Member> roll = new HashMap<>();
    private final Arrangement plan;
    private final SeatingRequest request;
    private final SeatingScore score;

    /** @throws IllegalArgumentException if nobody could sit anywhere */
    Hall(List<Member> members, Arrangement plan) {
        members.forEach(member -> roll.put(member.id(), member));
        this.plan = plan;
        this.request = request(members);
        this.score = SeatingScore.of(request, seating(plan));
    }

    public Arrangement plan() {
        return plan;
    }

    /** What the plan is worth, with the roll as it stands. */
    public SeatingScore score() {
        return score;
    }

    /** Empty for somebody whom the roll does not know any more. */
    public Optional<Member> member(MemberId id) {
        return Optional.ofNullable(roll.get(id));
    }

    /** Members now, by name. */
    public List<Member> members() {
        return roll.values().stream().filter(Member::isNow).sorted(BY_NAME).toList();
    }

    /** True if they have left the assembly since. */
    public boolean isGone(MemberId id) {
        return member(id).filter(Member::isNow).isEmpty();
    }

    /** Those who should sit in a round and have no seat, by name. */
    public List<Member> unseated() {
        Set<String> without = new HashSet<>();
        score.breaches().forEach(breach -> {
            if (breach instanceof Breach.Misplaced misplaced && misplaced.fault() == Breach.Fault.NO_SEAT) {
                without.addAll(breach.people());
            }
        });
        return roll.values().stream()
                .filter(member -> without.contains(member.id().toString()))
                .sorted(BY_NAME)
                .toList();
    }

    /** How many access needs at tables there are, over all rounds. */
    public long needs() {
        return request.constraints().stream()
                .filter(SeatingConstraint.NeedsFeature.class::isInstance)
                .mapToLong(need -> IntStream.rangeClosed(1, request.rounds())
                        .filter(round -> request.people().stream()
                                .anyMatch(person ->
                                        person.id().equals(need.people().getFirst())
                                                && person.attends().has(round)))
                        .count())
                .sum();
    }

    /** What a change would do. */
    public Price price(Swap swap) {
        SeatingScore then = SeatingScore.of(request, seating(plan.with(swap)));
        List<Breach> broken = new ArrayList<>(then.breaches());
        score.breaches().forEach(broken::remove);
        return new Price(swap, score, then, broken);
    }

    /**
     * What it would cost to move somebody to a table: into a free seat, if there is one, or in exchange for each of those there; those without a
     * breach first, then those that leave tables as even as they are, the cheapest first.
     */
    public List<Price> prices(int round, MemberId one, int table) {
        Stream<Optional<MemberId>> free = Stream.of(Optional.<MemberId>empty())
                .filter(_ ->
                        plan.at(round, table).stream().mapToInt(this::seatsOf).sum()
                                < plan.rules().size());
        return Stream.concat(
                        free,
                        plan.at(round, table).stream()
                                .filter(other -> !isGone(other))
                                .map(Optional::of))
                .map(other -> price(new Swap(round, one, table, other)))
                .sorted(Comparator.comparing((Price price) -> !price.broken().isEmpty())
                        .thenComparing(price -> price.swap().other().isEmpty() && !isEvener(round, one, table))
                        .thenComparing(Price.CHEAPEST)
                        .thenComparing(price -> price.swap()
                                .other()
                                .flatMap(this::member)
                                .map(Member::name)
                                .orElse("")))
                .toList();
    }

    /** True if the table has fewer people than the one they sit at, and will not have more. */
    private boolean isEvener(int round, MemberId one, int table) {
        return plan.at(round, table).size()
                < plan.at(round, plan.tableOf(round, one)).size();
    }

    /** How many pairs meet for the first time in each round. */
    public List<Integer> firstMeetings() {
        Set<Set<MemberId>> met = new HashSet<>();
        List<Integer> counts = new ArrayList<>();
        for (List<List<MemberId>> round : plan.rounds()) {
            int before = met.size();
            for (List<MemberId> table : round) {
                List<MemberId> here = table.stream().filter(id -> !isGone(id)).toList();
                for (int at = 0; at < here.size(); at++) {
                    for (MemberId other : here.subList(at + 1, here.size())) {
                        met.add(Set.of(here.get(at), other));
                    }
                }
            }
            counts.add(met.size() - before);
        }
        return counts;
    }

    /** In which other rounds the two sit together. */
    public List<Integer> together(MemberId one, MemberId other, int except) {
        return IntStream.rangeClosed(1, plan.rounds().size())
                .filter(round -> round != except
                        && plan.tableOf(round, one) > 0
                        && plan.tableOf(round, one) == plan.tableOf(round, other))
                .boxed()
                .toList();
    }

    private int seatsOf(MemberId id) {
        return isGone(id) ? 0 : 1 + companions(id).size();
    }

    private List<String> companions(MemberId id) {
        return member(id).stream()
                .flatMap(member -> COMPANIONS.stream()
                        .filter(need -> member.details().needs().contains(need))
                        .map(need -> need.name() + ":" + id))
                .toList();
    }

    /** What the planner is asked, with the roll as it stands. Its order does not hang on what people are called. */
    SeatingRequest request() {
        return request;
    }

    private SeatingRequest request(List<Member> members) {
        PlanRules rules = plan.rules();
        List<Person> people = new ArrayList<>();
        Set<MemberId> there = new HashSet<>();
        members.stream()
                .sorted(Comparator.comparing(member -> member.id().value()))
                .forEach(member -> attends(member).ifPresent(rounds -> {
                    there.add(member.id());
                    people.add(Person.member(member.id().toString(), AnswerTraits.of(member, rules.answers()))
                            .attending(rounds));
                    companions(member.id())
                            .forEach(id -> people.add(Person.support(id).attending(rounds)));
                }));
        if (people.isEmpty()) {
            throw new TablesRefused(TablesRefused.Reason.NOBODY);
        }
        List<Table> tables = IntStream.rangeClosed(1, rules.tables())
                .mapToObj(table -> new Table(
                        Integer.toString(table),
                        rules.size(),
                        Set.copyOf(rules.metAt(table).stream()
                                .map(AccessNeed::label)
                                .toList())))
                .toList();
        List<TraitAim> aims = Stream.concat(
                        rules.mixed().stream()
                                .filter(trait -> people.stream()
                                        .anyMatch(person -> !person.trait(trait).isEmpty()))
                                .map(TraitAim::mixed),
                        AnswerTraits.aims(people, rules.answers()).stream())
                .toList();
        return new SeatingRequest(people, rules.rounds(), tables, constraints(there), aims, rules.seed());
    }

    /** In a round that is over whoever sat there did; in each other one, members now unless they are away. */
    private Optional<Rounds> attends(Member member) {
        int[] rounds = IntStream.rangeClosed(1, plan.rules().rounds())
                .filter(round -> round <= plan.held()
                        ? plan.tableOf(round, member.id()) > 0
                        : member.isNow()
                                && !plan.away()
                                        .getOrDefault(member.id(), new Rounds(0))
                                        .has(round))
                .toArray();
        return rounds.length == 0 ? Optional.empty() : Optional.of(Rounds.of(rounds));
    }

    private List<SeatingConstraint> constraints(Set<MemberId> there) {
        PlanRules rules = plan.rules();
        List<SeatingConstraint> all = new ArrayList<>();
        groups(rules.apart(), there).forEach(group -> all.add(new SeatingConstraint.KeepApart(group)));
        groups(rules.together(), there).forEach(group -> all.add(new SeatingConstraint.KeepTogether(group)));
        there.stream().sorted(Comparator.comparing(MemberId::value)).forEach(id -> {
            Optional.ofNullable(rules.fixed().get(id))
                    .ifPresent(table -> all.add(
                            new SeatingConstraint.FixedSeat(id.toString(), Integer.toString(table), Rounds.ALL)));
            PlanRules.OF_TABLES.stream()
                    .filter(need -> rules.access().containsKey(need)
                            && member(id)
                                    .filter(one -> one.details().needs().contains(need))
                                    .isPresent())
                    .forEach(need -> all.add(new SeatingConstraint.NeedsFeature(id.toString(), need.label())));
            if (!companions(id).isEmpty()) {
                all.add(new SeatingConstraint.KeepTogether(
                        Stream.concat(Stream.of(id.toString()), companions(id).stream())
                                .toList()));
            }
        });
        return all;
    }

    private static List<List<String>> groups(List<List<MemberId>> groups, Set<MemberId> there) {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(there::contains)
                        .map(MemberId::toString)
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    /** The plan as the planner knows plans: without those who are gone, and with whoever comes with somebody. */
    SeatingPlan seating(Arrangement arrangement) {
        return new SeatingPlan(IntStream.rangeClosed(1, arrangement.rounds().size())
                .mapToObj(round -> new SeatingPlan.Round(IntStream.rangeClosed(
                                1, arrangement.rounds().get(round - 1).size())
                        .mapToObj(table -> new SeatingPlan.Seated(
                                Integer.toString(table),
                                arrangement.at(round, table).stream()
                                        .filter(id -> round <= plan.held() ? roll.containsKey(id) : !isGone(id))
                                        .flatMap(id -> Stream.concat(Stream.of(id.toString()), companions(id).stream()))
                                        .toList()))
                        .toList()))
                .toList());
    }

    /** The seats of a plan of the planner's. */
    static List<List<List<MemberId>>> seats(SeatingPlan plan) {
        return plan.rounds().stream()
                .map(round -> round.tables().stream()
                        .map(table -> table.people().stream()
                                .filter(id -> id.indexOf(':') < 0)
                                .map(MemberId::of)
                                .toList())
                        .toList())
                .toList();
    }
}
