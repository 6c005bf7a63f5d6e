package org.folkmoot.floor.notes;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.floor.notes.KeptTable.Done;
import org.folkmoot.floor.notes.KeptTable.Moment;
import org.folkmoot.floor.notes.NoteAnswer.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Notes of the tables of a session, as hosts and facilitators write them, and whether a table asks for help. Members read none. */
@Service
public class TableNotes {

    private final NoteRecords records;
    private final NoteFollowers followers;
    private final Assemblies assemblies;
    private final ShownAgenda agendas;
    private final Callers callers;
    private final Rights rights;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    TableNotes(
            NoteRecords records,
            NoteFollowers followers,
            Assemblies assemblies,
            ShownAgenda agendas,
            Callers callers,
            Rights rights,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.followers = followers;
        this.assemblies = assemblies;
        this.agendas = agendas;
        this.callers = callers;
        this.rights = rights;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One table at this moment.
     *
     * @param notes in the order in which they came
     * @param takenDown those that whoever runs the session took off the wall
     * @param helpSince when it asked for help; empty if it does not
     */
    public record TableNow(int table, List<Note> notes, List<TakenDown> takenDown, Optional<Instant> helpSince) {}

    /**
     * The session with its agenda as it runs, or as it is planned until it begins.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Session session(AssemblyId at, SessionId session) {
        return known(at, session);
    }

    /** @throws NotFound if the assembly has no such session */
    @Allow({Role.FACILITATOR, Role.HOST})
    public TableNow table(AssemblyId at, SessionId session, int table) {
        known(at, session);
        return records.find(session, table)
                .map(kept -> new TableNow(table, kept.notes(), kept.takenDown(), kept.helpSince()))
                .orElseGet(() -> new TableNow(table, List.of(), List.of(), Optional.empty()));
    }

    /**
     * Writes, removes or confirms notes of a table. What is done is in the store before this answers.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.HOST})
    public NoteAnswer act(AssemblyId at, SessionId session, int table, NoteAct act) {
        Session met = known(at, session);
        if (!mayStill(at, met)) {
            return new NoteAnswer.Refused(Reason.OVER);
        }
        if (table < 1 || table > Session.MOST_TABLES) {
            return new NoteAnswer.Refused(Reason.NO_SUCH_TABLE);
        }
        Moment moment = new Moment(
                author(),
                now(),
                met.agenda().stream().map(AgendaItem::id).collect(Collectors.toUnmodifiableSet()),
                table <= met.tables(),
                Note.Origin.SCREEN);
        NoteAnswer answer = records.change(KeptTable.empty(at, session, table), kept -> {
            Done done = kept.act(act, moment);
            return new NoteRecords.Changed<>(done.table(), done.answer());
        });
        if (act instanceof NoteAct.Remove(UUID _, NoteId note, int _) && answer instanceof NoteAnswer.In) {
            audit.record("note.removed", List.of(at.value(), session.value(), note.value()));
        }
        followers.changed(at, session, table);
        return answer;
    }

    /**
     * Corrects a note of a table, takes it off the wall or puts it back; the table is told. Of this and a change of the table's own that meet, the first
     * stands and the second is told.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public NoteAnswer edit(AssemblyId at, SessionId session, int table, NoteEdit edit) {
        known(at, session);
        Moment moment = new Moment(author(), now(), Set.of(), false, Note.Origin.SCREEN);
        NoteAnswer answer = records.change(KeptTable.empty(at, session, table), kept -> {
            Done done = kept.edit(edit, moment);
            return new NoteRecords.Changed<>(done.table(), done.answer());
        });
        if (answer instanceof NoteAnswer.In) {
            String did = switch (edit) {
                case NoteEdit.Correct _ -> "note.corrected";
                case NoteEdit.TakeDown _ -> "note.taken-down";
                case NoteEdit.PutBack _ -> "note.put-back";
            };
            audit.record(did, List.of(at.value(), session.value(), edit.note().value()));
        }
        followers.changed(at, session, table);
        return answer;
    }

    /**
     * A table asks the facilitator to come over, or that is taken back, by it or by whoever came.
     *
     * @return since when it asks now
     * @throws NotFound if the assembly has no such session, or the session no such table
     */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Optional<Instant> help(AssemblyId at, SessionId session, int table, HelpAct act) {
        Session met = known(at, session);
        if (table < 1 || table > met.tables()) {
            throw new NotFound("The session has no such table");
        }
        Optional<Instant> since = records.change(KeptTable.empty(at, session, table), kept -> {
            KeptTable after = kept.help(act, now());
            return new NoteRecords.Changed<>(after, after.helpSince());
        });
        followers.changed(at, session, table);
        watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
        return since;
    }

    /**
     * One table as those see it who run the session.
     *
     * @param notReadBack how many of its notes the table has not confirmed as they stand
     * @param changed when it last wrote or asked; empty if it never did
     */
    public record TableState(
            int table, int notes, int notReadBack, Optional<Instant> changed, Optional<Instant> helpSince) {}

    /** All tables of the session by number, and those that it had once if something was written there. */
    @Allow(Role.FACILITATOR)
    public List<TableState> tables(AssemblyId at, SessionId session) {
        Map<Integer, TableState> all = new HashMap<>();
        IntStream.rangeClosed(1, known(at, session).tables())
                .forEach(table -> all.put(table, new TableState(table, 0, 0, Optional.empty(), Optional.empty())));
        records.all(session).stream()
                .filter(kept -> all.containsKey(kept.table()) || !kept.notes().isEmpty())
                .forEach(kept -> all.put(kept.table(), state(kept)));
        return all.values().stream()
                .sorted(Comparator.comparingInt(TableState::table))
                .toList();
    }

    private static TableState state(KeptTable kept) {
        List<Note> notes = kept.notes();
        int open = (int) notes.stream().filter(note -> !note.isReadBack()).count();
        return new TableState(kept.table(), notes.size(), open, kept.changed(), kept.helpSince());
    }

    /**
     * Tells a screen of changes of notes, of the wall and of calls for help until it is removed.
     *
     * @param screen called on threads of their own that act as nobody
     */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Registration follow(AssemblyId at, SessionId session, Runnable screen) {
        known(at, session);
        return followers.follow(session, screen);
    }

    /** A number that rises with each change of the table, until the server starts anew. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public int changes(AssemblyId at, SessionId session, int table) {
        return followers.changes(session, table);
    }

    /** Whether the caller may write notes of the session now: who runs it always, hosts until the end of its day. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public boolean mayWrite(AssemblyId at, SessionId session) {
        return mayStill(at, known(at, session));
    }

    private boolean mayStill(AssemblyId at, Session met) {
        return rights.holds(at.scope(), Role.FACILITATOR)
                || !LocalDate.now(clock.withZone(Dates.ZONE)).isAfter(met.date());
    }

    private UUID author() {
        return switch (callers.current()) {
            case Caller.Account account -> account.id();
            case Caller.OfCard card -> card.holder();
            case Caller.Anonymous _, Caller.Product _ -> new UUID(0, 0);
        };
    }

    private Session known(AssemblyId at, SessionId session) {
        Session planned = assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .orElseThrow(() -> new NotFound("There is no such session"));
        return agendas.of(session).map(LiveAgenda::items).map(planned::with).orElse(planned);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
