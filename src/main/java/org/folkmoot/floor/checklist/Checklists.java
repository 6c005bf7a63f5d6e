package org.folkmoot.floor.checklist;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.Place;
import org.folkmoot.floor.checklist.Entry.State;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/** The checklists of sessions, for those who run the assembly. What the product knows by itself it fills in at each reading. */
@Service
public class Checklists {

    private final ChecklistRecords records;
    private final KnownFacts facts;
    private final Assemblies assemblies;
    private final Audit audit;

    Checklists(ChecklistRecords records, KnownFacts facts, Assemblies assemblies, Audit audit) {
        this.records = records;
        this.facts = facts;
        this.assemblies = assemblies;
        this.audit = audit;
    }

    /**
     * An entry as it stands now.
     *
     * @param fact of one that the product knows by itself
     */
    public record Line(Entry entry, State state, Optional<Fact> fact) {}

    /** How many of those that are needed are not ready. */
    public record Count(int notReady, int of) {}

    /**
     * All entries, those that were removed too.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public List<Line> lines(AssemblyId at, SessionId id) {
        Assembly assembly = assemblies.find(at).orElseThrow(Checklists::none);
        Session session = assembly.session(id).orElseThrow(Checklists::none);
        return records.of(at, id).entries().stream()
                .map(entry -> line(entry, assembly, session))
                .toList();
    }

    private Line line(Entry entry, Assembly assembly, Session session) {
        State said = entry.form().state();
        if (!entry.isListed() || said == State.NOT_NEEDED) {
            return new Line(entry, said, Optional.empty());
        }
        Optional<Fact> fact =
                entry.standard().filter(Standard::isKnown).map(known -> facts.of(known, assembly, session));
        State state = fact.map(known -> known.stand() == Fact.Stand.READY ? State.READY : State.TO_DO)
                .orElse(said);
        return new Line(entry, state, fact);
    }

    /** @throws NotFound if the assembly has no such session */
    @Allow(Role.FACILITATOR)
    public Count count(AssemblyId at, SessionId session) {
        List<State> states = lines(at, session).stream()
                .filter(line -> line.entry().isListed())
                .map(Line::state)
                .filter(state -> state != State.NOT_NEEDED)
                .toList();
        return new Count(
                (int) states.stream().filter(state -> state == State.TO_DO).count(), states.size());
    }

    /**
     * Adds an entry; the same id again adds nothing.
     *
     * @throws ChecklistRefused if it has no name, or there are 60
     */
    @Allow(Role.FACILITATOR)
    public void add(AssemblyId at, SessionId session, EntryId id, Form form) {
        Entry entry = new Entry(id, Optional.empty(), form, Place.LISTED, 1);
        change(at, session, id, list -> list.and(entry), "checklist.added");
    }

    /**
     * Writes what is known of an entry.
     *
     * @param seen the version on which the change was made
     * @throws ChecklistRefused if it is another by now, or it is said to be ready where the product knows that itself
     */
    @Allow(Role.FACILITATOR)
    public void write(AssemblyId at, SessionId session, EntryId id, long seen, Form form) {
        change(at, session, id, list -> list.changed(id, seen, entry -> entry.with(form)), "checklist.changed");
    }

    /** Takes an entry off the list; it can be put back. */
    @Allow(Role.FACILITATOR)
    public void setAside(AssemblyId at, SessionId session, EntryId id) {
        change(at, session, id, list -> list.each(id, entry -> entry.at(Place.REMOVED)), "checklist.removed");
    }

    @Allow(Role.FACILITATOR)
    public void putBack(AssemblyId at, SessionId session, EntryId id) {
        change(at, session, id, list -> list.each(id, entry -> entry.at(Place.LISTED)), "checklist.put-back");
    }

    private void change(AssemblyId at, SessionId session, EntryId id, UnaryOperator<Checklist> change, String event) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw none();
        }
        records.change(at, session, change);
        audit.record(event, List.of(at.value(), session.value(), id.value()));
    }

    private static NotFound none() {
        return new NotFound("There is no such session");
    }
}
