package org.folkmoot.floor.tables;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.RollNames;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.tables.TablesRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.Seating;
import org.folkmoot.seating.SeatingImpossible;
import org.folkmoot.seating.SeatingPlanner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Table plans of sessions: made, moved by hand, seated anew. Whoever runs the assembly reads and changes the whole; a member reads at which
 * tables they sit and with whom. A change says which version of the plan it was made on, and is refused on any other.
 */
@Service
public class TablePlans {

    private final TablePlanRecords records;
    private final Assemblies assemblies;
    private final Roll roll;
    private final RollNames names;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    TablePlans(
            TablePlanRecords records,
            Assemblies assemblies,
            Roll roll,
            RollNames names,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.assemblies = assemblies;
        this.roll = roll;
        this.names = names;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty if none was made yet. */
    @Allow(Role.FACILITATOR)
    public Optional<TablePlan> find(AssemblyId assembly, SessionId session) {
        checkKnown(assembly, session);
        return records.find(session).filter(plan -> plan.assembly().equals(assembly));
    }

    /** The plan with the people of the roll as it stands. */
    @Allow(Role.FACILITATOR)
    public Hall hall(AssemblyId assembly, TablePlan plan) {
        return new Hall(roll.members(assembly), plan.now());
    }

    /**
     * Makes a plan for the whole day, in place of the one there is. Takes seconds for the largest assemblies.
     *
     * @param on the version of the plan that the caller has seen; 0 for none
     * @param act names what is done: asked for again, it is done already
     * @throws SeatingImpossible if no plan keeps to the rules, or none was found
     * @throws TablesRefused if somebody else has changed the plan since, or nobody is on the roll
     */
    @Allow(Role.FACILITATOR)
    public TablePlan make(AssemblyId assembly, SessionId session, PlanRules rules, long on, UUID act) {
        Optional<TablePlan> before = find(assembly, session);
        if (before.filter(plan -> plan.act().equals(act)).isPresent()) {
            return before.get();
        }
        checkVersion(before, on);
        Hall empty = new Hall(roll.members(assembly), new Arrangement(rules, List.of(), Map.of(), 0));
        Arrangement made = new Arrangement(
                rules, Hall.seats(SeatingPlanner.plan(empty.request()).plan()), Map.of(), 0);
        TablePlan next = before.map(plan -> plan.next(made, act, now()))
                .orElseGet(() -> new TablePlan(session, assembly, made, List.of(), act, now(), 1));
        return saved(next, "tables.planned");
    }

    /**
     * Moves somebody, in exchange for somebody or into a free seat.
     *
     * @throws TablesRefused if a rule would be broken that holds now, somebody has left, the round is over, or somebody else has changed the plan
     */
    @Allow(Role.FACILITATOR)
    public TablePlan move(AssemblyId assembly, SessionId session, Swap swap, long on, UUID act) {
        return changed(assembly, session, on, act, "tables.moved", plan -> {
            Hall hall = hall(assembly, plan);
            if (hall.isGone(swap.one()) || swap.other().filter(hall::isGone).isPresent()) {
                throw new TablesRefused(Reason.GONE);
            }
            Price price = hall.price(swap);
            if (!price.broken().isEmpty()) {
                throw new TablesRefused(Reason.RULE_BROKEN, price.broken());
            }
            return plan.next(plan.now().with(swap), act, now());
        });
    }

    /**
     * What the day would look like with these missing: as few as possible of the others sit elsewhere. Whoever is on the roll and had no seat gets
     * one. Takes seconds for the largest assemblies; nothing is saved.
     *
     * @param missing from which rounds; those already noted as missing must be named again
     * @param held how many rounds are over
     * @throws SeatingImpossible if no plan keeps to the rules, or none was found
     * @throws TablesRefused if somebody else has changed the plan since
     */
    @Allow(Role.FACILITATOR)
    public Reseating reseat(AssemblyId assembly, SessionId session, Map<MemberId, Rounds> missing, int held, long on) {
        TablePlan plan = find(assembly, session).orElseThrow(() -> new TablesRefused(Reason.NO_PLAN));
        checkVersion(Optional.of(plan), on);
        Arrangement now = plan.now();
        if (held < 0 || held > now.rules().rounds()) {
            throw new TablesRefused(Reason.HELD);
        }
        Hall hall = new Hall(roll.members(assembly), new Arrangement(now.rules(), now.rounds(), missing, held));
        Seating seating = SeatingPlanner.replan(hall.request(), hall.seating(now), held);
        return new Reseating(
                new Arrangement(now.rules(), Hall.seats(seating.plan()), missing, held),
                seating.score(),
                seating.moves().stream()
                        .filter(move -> move.person().indexOf(':') < 0)
                        .map(move -> new Reseating.Move(
                                move.round(),
                                MemberId.of(move.person()),
                                Integer.parseInt(move.from()),
                                Integer.parseInt(move.to())))
                        .toList(),
                seating.fewestMoves(),
                on,
                TimeOrderedId.next());
    }

    /** @throws TablesRefused if somebody else has changed the plan since it was looked at */
    @Allow(Role.FACILITATOR)
    public TablePlan save(AssemblyId assembly, SessionId session, Reseating looked) {
        return changed(
                assembly,
                session,
                looked.on(),
                looked.act(),
                "tables.reseated",
                plan -> plan.next(looked.then(), looked.act(), now()));
    }

    /** Brings back what stood before the last change. */
    @Allow(Role.FACILITATOR)
    public TablePlan undo(AssemblyId assembly, SessionId session, long on, UUID act) {
        return changed(assembly, session, on, act, "tables.undone", plan -> {
            if (plan.before().isEmpty()) {
                throw new TablesRefused(Reason.NOTHING_TO_UNDO);
            }
            return plan.back(act, now());
        });
    }

    /** Where the caller sits in each round, and with whom; empty if there is no plan, or they have no seat in it. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public List<MyTable> mine(AssemblyId assembly, SessionId session) {
        Optional<MemberId> me = roll.me(assembly);
        Optional<Arrangement> plan = records.find(session)
                .filter(found -> found.assembly().equals(assembly))
                .map(TablePlan::now);
        if (me.isEmpty() || plan.isEmpty()) {
            return List.of();
        }
        Map<MemberId, String> called = names.now(assembly);
        return IntStream.rangeClosed(1, plan.get().rounds().size())
                .filter(round -> plan.get().tableOf(round, me.get()) > 0)
                .mapToObj(round -> mine(plan.get(), round, me.get(), called))
                .toList();
    }

    private static MyTable mine(Arrangement plan, int round, MemberId me, Map<MemberId, String> called) {
        int table = plan.tableOf(round, me);
        return new MyTable(
                round,
                table,
                plan.at(round, table).stream()
                        .filter(other -> !other.equals(me))
                        .flatMap(other -> Optional.ofNullable(called.get(other)).stream())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    /** Where one member sits in one round, and the names of those who sit there too. */
    public record MyTable(int round, int table, List<String> with) {
        public MyTable {
            with = List.copyOf(with);
        }
    }

    private TablePlan changed(
            AssemblyId assembly,
            SessionId session,
            long on,
            UUID act,
            String event,
            Function<TablePlan, TablePlan> change) {
        TablePlan before = find(assembly, session).orElseThrow(() -> new TablesRefused(Reason.NO_PLAN));
        if (before.act().equals(act)) {
            return before;
        }
        checkVersion(Optional.of(before), on);
        return saved(change.apply(before), event);
    }

    private TablePlan saved(TablePlan next, String event) {
        if (!records.write(next)) {
            // The same act may have come by another way meanwhile: then it is done.
            return records.find(next.session())
                    .filter(plan -> plan.act().equals(next.act()))
                    .orElseThrow(() -> new TablesRefused(Reason.CHANGED));
        }
        audit.record(event, List.of(next.assembly().value(), next.session().value()));
        watchers.forEach(watcher -> watcher.changed(next.assembly(), next.session()));
        return next;
    }

    private static void checkVersion(Optional<TablePlan> plan, long on) {
        if (plan.map(TablePlan::version).orElse(0L) != on) {
            throw new TablesRefused(Reason.CHANGED);
        }
    }

    private void checkKnown(AssemblyId assembly, SessionId session) {
        if (assemblies.find(assembly).flatMap(found -> found.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
