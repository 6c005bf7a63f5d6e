package org.folkmoot.floor.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ShownAssembly;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.Note.Kind;
import org.folkmoot.floor.notes.NotesFromPaper;
import org.folkmoot.floor.paper.Sheet.Stage;
import org.folkmoot.floor.paper.SheetRefused.Reason;
import org.folkmoot.paper.Keyers;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.paper.PaperWords;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/**
 * Tables' sheets on paper: two people key each, neither sees what the other keyed before both have finished, what differs is settled with the paper in
 * hand, and its notes go beside those of the table, marked as from paper.
 */
@Service
public class TableSheets {

    private final SheetRecords records;
    private final NotesFromPaper notes;
    private final ShownAssembly assemblies;
    private final ShownAgenda agendas;
    private final Callers callers;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    TableSheets(
            SheetRecords records,
            NotesFromPaper notes,
            ShownAssembly assemblies,
            ShownAgenda agendas,
            Callers callers,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.notes = notes;
        this.assemblies = assemblies;
        this.agendas = agendas;
        this.callers = callers;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The session with its agenda as it runs, or as it is planned until it begins.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public Session session(AssemblyId at, SessionId session) {
        Session planned = assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .orElseThrow(() -> new NotFound("There is no such session"));
        return agendas.of(session).map(LiveAgenda::items).map(planned::with).orElse(planned);
    }

    /** The sheets of which something was keyed, by table; what stands on them is not told. */
    @Allow({Role.FACILITATOR, Role.CODER})
    public List<Sheet> list(AssemblyId at, SessionId session) {
        session(at, session);
        return records.of(session).stream()
                .filter(sheet -> !sheet.keyers().entries().isEmpty())
                .sorted(Comparator.comparingInt((Sheet sheet) -> sheet.id().table())
                        .thenComparing(sheet -> sheet.id().item().value()))
                .toList();
    }

    /**
     * Begins to key a sheet, for the first time or for the second, or goes on with what the caller has begun.
     *
     * @throws SheetRefused if the session has no such table or item
     * @throws PaperRefused if the caller has keyed it already, two others do, or it is in
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public Sheet begin(AssemblyId at, SheetId id) {
        boolean isThere = records.find(id).isPresent();
        if (!isThere) {
            check(session(at, id.session()), id);
            records.add(new Sheet(id, at, Keyers.none(), Stage.KEYING, now(), 0));
        }
        kept(at, id);
        Sheet begun = records.change(id, kept -> kept.begunBy(caller(), now())).sheet();
        audit.record("table-sheet.begun", ids(begun));
        return begun;
    }

    private static void check(Session session, SheetId id) {
        boolean isTable = id.table() >= 1 && id.table() <= session.tables();
        if (!isTable || session.agenda().stream().noneMatch(item -> item.id().equals(id.item()))) {
            throw new SheetRefused(Reason.NO_SUCH_SHEET);
        }
    }

    /** What the caller has keyed so far, by the names of kinds, one note a line; of what anybody else keyed there is nothing. */
    @Allow({Role.FACILITATOR, Role.CODER})
    public PaperAnswers mine(AssemblyId at, SheetId id) {
        return kept(at, id).of(caller());
    }

    /** Keeps what the caller has keyed so far. */
    @Allow({Role.FACILITATOR, Role.CODER})
    public void save(AssemblyId at, SheetId id, PaperAnswers answers) {
        kept(at, id);
        records.change(id, kept -> kept.saved(caller(), lines(answers), now()));
    }

    /**
     * Finishes the caller's entry. If it is the second and like the first, the notes go in.
     *
     * @throws SheetRefused if a line is too long for a note
     * @throws PaperRefused if nothing was keyed
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public Sheet finish(AssemblyId at, SheetId id, PaperAnswers answers) {
        kept(at, id);
        checkLines(answers);
        KeptSheet finished = records.change(id, kept -> kept.finishedBy(caller(), lines(answers), now()));
        audit.record("table-sheet.keyed", ids(finished.sheet()));
        boolean isAlike =
                finished.sheet().stage() == Stage.TO_SETTLE && finished.words().leavesNothingOpen();
        return isAlike ? putIn(at, id) : finished.sheet();
    }

    /**
     * One kind of note in which two entries differ.
     *
     * @param settled what counts; empty text if nothing stands there on paper
     */
    public record Differing(Kind kind, String first, String second, Optional<String> settled) {}

    /**
     * What differs between the two entries.
     *
     * @throws PaperRefused if it is not keyed twice, or is in already
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public List<Differing> differing(AssemblyId at, SheetId id) {
        PaperWords words = kept(at, id).toSettle().words();
        return Stream.of(Kind.values())
                .filter(kind -> words.differIn(kind.name()))
                .map(kind -> new Differing(
                        kind,
                        words.entries().getFirst().of(kind.name()),
                        words.entries().getLast().of(kind.name()),
                        Optional.ofNullable(words.settled().get(kind.name()))))
                .toList();
    }

    /** Says what stands on the paper where the two entries differ. It may be said again until the sheet is in. */
    @Allow({Role.FACILITATOR, Role.CODER})
    public void settle(AssemblyId at, SheetId id, Kind kind, String text) {
        kept(at, id);
        PaperAnswers one = new PaperAnswers(Map.of(kind.name(), text));
        checkLines(one);
        records.change(id, kept -> kept.settled(kind.name(), lines(one).of(kind.name()), now()));
    }

    /**
     * Puts the notes beside those of the table. Done again, or after it was cut short, they are there once.
     *
     * @throws PaperRefused if it is not keyed twice, or a difference is not settled
     * @throws SheetRefused if the table would have too many notes
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public Sheet putIn(AssemblyId at, SheetId id) {
        kept(at, id);
        KeptSheet going = records.change(id, kept -> kept.goingIn(now()));
        if (going.sheet().stage() == Stage.IN) {
            return going.sheet();
        }
        notes.putIn(at, sheet(id, going.words().counting()), caller().value()).ifPresent(_ -> {
            records.change(id, kept -> kept.backToSettle(now()));
            throw new SheetRefused(Reason.TOO_MANY_NOTES);
        });
        Sheet in = records.change(id, kept -> kept.sheet().stage() == Stage.IN ? kept : kept.in(now()))
                .sheet();
        audit.record("table-sheet.in", ids(in));
        return in;
    }

    /**
     * Throws away what somebody keyed, until the sheet is in. Others' entries are thrown away by who runs the assembly only.
     *
     * @throws PaperRefused if it is in already
     */
    @Allow({Role.FACILITATOR, Role.CODER})
    public void discard(AssemblyId at, SheetId id, AccountId keyer) {
        kept(at, id);
        if (!keyer.equals(caller())) {
            rights.require(at.scope(), Role.FACILITATOR);
        }
        Sheet left = records.change(id, kept -> kept.without(keyer, now())).sheet();
        audit.record("table-sheet.discarded", ids(left));
    }

    private static NotesFromPaper.Sheet sheet(SheetId id, PaperAnswers counting) {
        Map<Kind, List<String>> lines = new EnumMap<>(Kind.class);
        Stream.of(Kind.values())
                .forEach(
                        kind -> lines.put(kind, counting.of(kind.name()).lines().toList()));
        return new NotesFromPaper.Sheet(id.session(), id.table(), id.item(), lines);
    }

    /** One note a line, without empty ones, and without space at the ends of each. */
    private static PaperAnswers lines(PaperAnswers keyed) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(
                    kind.name(),
                    keyed.of(kind.name())
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining("\n")));
        }
        return new PaperAnswers(kinds);
    }

    private static void checkLines(PaperAnswers keyed) {
        boolean isLong = lines(keyed).given().values().stream()
                .flatMap(String::lines)
                .anyMatch(line -> line.length() > Note.LONGEST);
        if (isLong) {
            throw new SheetRefused(Reason.LINE_TOO_LONG);
        }
    }

    /** @throws NotFound if nobody keyed it, or it is another assembly's */
    private KeptSheet kept(AssemblyId at, SheetId id) {
        return records.find(id)
                .filter(kept -> kept.sheet().assembly().equals(at))
                .orElseThrow(() -> new NotFound("There is no such sheet"));
    }

    private static List<UUID> ids(Sheet sheet) {
        return List.of(
                sheet.assembly().value(),
                sheet.id().session().value(),
                sheet.id().item().value());
    }

    private AccountId caller() {
        return AccountId.of(callers.current()).orElseGet(() -> new AccountId(new UUID(0, 0)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
