package org.folkmoot.floor.witnesses;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.witnesses.AskedQuestion.Asker;
import org.folkmoot.floor.witnesses.WitnessRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Questions to witnesses for those who run a session: opened and closed, sorted, put on a list that represents those who ticked, asked and answered. */
@Service
public class WitnessQuestions {

    private final RoundRecords records;
    private final TickKeys keys;
    private final Wall wall;
    private final Roll roll;
    private final Assemblies assemblies;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    WitnessQuestions(
            RoundRecords records,
            TickKeys keys,
            Wall wall,
            Roll roll,
            Assemblies assemblies,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.keys = keys;
        this.wall = wall;
        this.roll = roll;
        this.assemblies = assemblies;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The rounds of a session in their order; the last one is the one in hand.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public List<RoundNow> rounds(AssemblyId at, SessionId session) {
        check(at, session);
        return records.all(session).stream().map(this::now).toList();
    }

    /** How many questions of the round in hand wait to be sorted or chosen. */
    @Allow(Role.FACILITATOR)
    public int waiting(AssemblyId at, SessionId session) {
        check(at, session);
        return records.latest(session)
                .filter(round -> !round.stage().isChosen())
                .map(round -> (int) round.asked().standing().count())
                .orElse(0);
    }

    /**
     * Lets members ask, in a new round if there is none or the last one is over. If they may already that changes nothing.
     *
     * @param item in which the witnesses are heard; empty for the whole session
     * @throws WitnessRefused if a round is under way
     */
    @Allow(Role.FACILITATOR)
    public RoundNow begin(AssemblyId at, SessionId session, Optional<ItemId> item) {
        check(at, session);
        Round round = begun(at, session, item, Stage.ASKING);
        if (round.stage() != Stage.ASKING) {
            throw new WitnessRefused(Reason.STAGE_MOVED);
        }
        tell(at, session);
        return now(round);
    }

    /** The round in hand, begun in that stage if there is none. */
    private Round begun(AssemblyId at, SessionId session, Optional<ItemId> item, Stage stage) {
        Optional<Round> last = records.latest(session);
        if (last.filter(round -> round.stage() != Stage.OVER).isPresent()) {
            return last.get();
        }
        int number = last.map(Round::number).orElse(0) + 1;
        if (number > Round.MOST) {
            throw new WitnessRefused(Reason.TOO_MANY_ROUNDS);
        }
        if (records.begin(Round.begun(at, session, number, item, stage))) {
            audit.record("witnesses.begun", List.of(at.value(), session.value()));
        }
        return records.find(new RoundId(session, number)).orElseThrow();
    }

    /**
     * Acts on the newest state of a round. The same act again changes nothing.
     *
     * @throws WitnessRefused if it contradicts how the round stands by then
     * @throws NotFound if there is no such round
     */
    @Allow(Role.FACILITATOR)
    public RoundNow act(AssemblyId at, SessionId session, int round, RoundAct act) {
        Round after = change(at, session, round, before -> {
            Round next = before.after(act);
            if (next.stage() == Stage.TICKING) {
                // Its key is there before anybody can tick.
                keys.makeForTicks(RoundId.of(next));
            }
            return next;
        });
        record(at, session, act);
        return now(after);
    }

    private void record(AssemblyId at, SessionId session, RoundAct act) {
        switch (act) {
            case RoundAct.Step(var _, var to) ->
                audit.record("witnesses." + to.name().toLowerCase(Locale.ROOT), List.of(at.value(), session.value()));
            case RoundAct.Hide hide ->
                audit.record(
                        "witnesses.hidden",
                        List.of(at.value(), session.value(), hide.question().value()));
            case RoundAct.Reword reword ->
                audit.record(
                        "witnesses.reworded",
                        List.of(at.value(), session.value(), reword.question().value()));
            default -> {}
        }
    }

    /** Questions of the tables that no round has taken over, oldest first. */
    @Allow(Role.FACILITATOR)
    public List<Said> atTables(AssemblyId at, SessionId session) {
        List<Round> rounds = records.all(session);
        return wall.now(at, session).notes().stream()
                .filter(said -> said.note().kind() == Note.Kind.QUESTION)
                .filter(said -> rounds.stream()
                        .noneMatch(round -> round.asked().has(said.note().id())))
                .toList();
    }

    /**
     * Takes a question of a table over, as it stands there; in a new round if there is none in hand.
     *
     * @throws WitnessRefused if it was taken over before, or the table removed it
     */
    @Allow(Role.FACILITATOR)
    public RoundNow adopt(AssemblyId at, SessionId session, NoteId note) {
        Said said = wall.now(at, session).notes().stream()
                .filter(one -> one.note().id().equals(note))
                .findFirst()
                .orElseThrow(() -> new WitnessRefused(Reason.GONE));
        if (records.all(session).stream().anyMatch(round -> round.asked().has(note))) {
            throw new WitnessRefused(Reason.TAKEN_ALREADY);
        }
        Round round = begun(at, session, Optional.empty(), Stage.SORTING);
        AskedId id = new AskedId(UUID.randomUUID());
        Asker.Table table = new Asker.Table(said.table(), note);
        return now(change(
                at,
                session,
                round.number(),
                before -> before.adopted(
                        id, table, said.note().text(), clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    /** Puts the questions on the list that represent those who ticked, in the place of what is on it. */
    @Allow(Role.FACILITATOR)
    public RoundNow propose(AssemblyId at, SessionId session, int round) {
        RoundId id = new RoundId(session, round);
        return now(change(
                at,
                session,
                round,
                before -> before.proposed(new Support(before.asked(), ticks(at, id))
                        .proposed(before.slate().places()))));
    }

    /**
     * Chooses the list for good. Who ticked what is destroyed; numbers that say nothing of anybody are kept.
     *
     * @param seen the list on the caller's screen
     * @throws WitnessRefused if it is another by now, or empty
     */
    @Allow(Role.FACILITATOR)
    public RoundNow choose(AssemblyId at, SessionId session, int round, List<AskedId> seen) {
        check(at, session);
        RoundId id = new RoundId(session, round);
        Collection<BitSet> ticks = ticks(at, id);
        Round after = records.choose(
                        id, before -> before.chosen(seen, new Support(before.asked(), ticks).tallied(before.slate())))
                .orElseThrow(WitnessQuestions::none);
        keys.forget(id);
        audit.record("witnesses.chosen", List.of(at.value(), session.value()));
        tell(at, session);
        return now(after);
    }

    /** Of those who are members now. If the key was lost, of everyone: nobody can tell then. */
    private Collection<BitSet> ticks(AssemblyId at, RoundId id) {
        Map<String, Ticks> all = records.ticks(id);
        keys.ticks(id).ifPresent(key -> {
            Set<String> members = roll.members(at).stream()
                    .filter(Member::isNow)
                    .map(member -> key.tokenOf(member.id()))
                    .collect(Collectors.toSet());
            all.keySet().retainAll(members);
        });
        return all.values().stream().map(Ticks::questions).toList();
    }

    private RoundNow now(Round round) {
        return switch (round.stage()) {
            case ASKING, SORTING -> RoundNow.of(round, Optional.empty(), Optional.empty());
            case TICKING -> RoundNow.of(round, Optional.of(tallied(round).people()), Optional.empty());
            case CHOOSING -> {
                Tallied numbers = tallied(round);
                yield RoundNow.of(round, Optional.of(numbers.people()), Optional.of(numbers));
            }
            case ANSWERING, OVER -> RoundNow.of(round, round.tallied().map(Tallied::people), round.tallied());
        };
    }

    private Tallied tallied(Round round) {
        return new Support(round.asked(), ticks(round.assembly(), RoundId.of(round))).tallied(round.slate());
    }

    private Round change(AssemblyId at, SessionId session, int round, UnaryOperator<Round> change) {
        check(at, session);
        Round after = records.change(new RoundId(session, round), change).orElseThrow(WitnessQuestions::none);
        tell(at, session);
        return after;
    }

    private void tell(AssemblyId at, SessionId session) {
        watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
    }

    private void check(AssemblyId at, SessionId session) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
    }

    private static NotFound none() {
        return new NotFound("There is no such round of questions");
    }
}
