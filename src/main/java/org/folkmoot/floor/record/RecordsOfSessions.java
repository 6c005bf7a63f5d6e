package org.folkmoot.floor.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ShownAssembly;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/**
 * The records of sessions. Those who run an assembly read one at any time, its members once the session is over, anyone else if it is published as well.
 */
@Service
public class RecordsOfSessions {

    private final PublicationRecords publications;
    private final StoredSessions stored;
    private final ShownAssembly assemblies;
    private final Rights rights;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    RecordsOfSessions(
            PublicationRecords publications,
            StoredSessions stored,
            ShownAssembly assemblies,
            Rights rights,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.publications = publications;
        this.stored = stored;
        this.assemblies = assemblies;
        this.rights = rights;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The record as it stands now. Empty for members as long as the session is not over.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Optional<SessionRecord> read(AssemblyId at, SessionId session) {
        Met met = met(at, session).orElseThrow(RecordsOfSessions::none);
        return met.isOver() || rights.holds(at.scope(), Role.FACILITATOR) ? Optional.of(record(met)) : Optional.empty();
    }

    /** The record as it stands now, if the caller may read it. Nobody else is told whether there is one. */
    @AllowAnyone
    public Optional<SessionRecord> open(AssemblyId at, SessionId session) {
        return met(at, session)
                .filter(met -> rights.holds(at.scope(), Role.FACILITATOR)
                        || (met.isOver()
                                && (rights.holds(at.scope(), Role.MEMBER)
                                        || publications.find(session).isPresent())))
                .map(this::record);
    }

    /** A session of which anyone may read the record. */
    public record Published(SessionId session, String title, LocalDate date) {}

    /**
     * The sessions of an assembly of which anyone may read the record, by date.
     *
     * @throws NotFound if there is no such assembly
     */
    @AllowAnyone
    public List<Published> published(AssemblyId at) {
        Assembly assembly = assemblies
                .find(at)
                .orElseThrow(() -> new NotFound("There is no such assembly, or nothing of it is open."));
        List<SessionId> ids = assembly.sessions().stream().map(Session::id).toList();
        Set<SessionId> open =
                publications.all(ids).stream().map(Publication::session).collect(Collectors.toSet());
        return assembly.sessions().stream()
                .filter(session -> open.contains(session.id()) && isOver(session))
                .map(session -> new Published(session.id(), session.title(), session.date()))
                .toList();
    }

    /** The sessions of an assembly that are over. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Set<SessionId> over(AssemblyId at) {
        return assemblies.find(at).map(Assembly::sessions).orElse(List.of()).stream()
                .filter(this::isOver)
                .map(Session::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the session was ended, or its day is past. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public boolean isOver(AssemblyId at, SessionId session) {
        return met(at, session).filter(Met::isOver).isPresent();
    }

    /** Who published the record and when; empty if it is not published. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Optional<Publication> publication(AssemblyId at, SessionId session) {
        return publications.find(session).filter(known -> known.assembly().equals(at));
    }

    /**
     * Lets anyone read the record, and what becomes of it. One that is published stays as it is.
     *
     * @throws RecordRefused if the session is not over, or a rehearsal
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void publish(AssemblyId at, SessionId session) {
        if (!met(at, session).orElseThrow(RecordsOfSessions::none).isOver()
                || assemblies.find(at).flatMap(Assembly::rehearsal).isPresent()) {
            throw new RecordRefused();
        }
        AccountId by = AccountId.of(callers.current()).orElseGet(() -> new AccountId(new UUID(0, 0)));
        if (publications.add(new Publication(session, at, by, now()))) {
            audit.record("record.published", List.of(at.value(), session.value()));
        }
    }

    /**
     * Lets nobody but the people of the assembly read the record any more. Done again it does nothing.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void withdraw(AssemblyId at, SessionId session) {
        Met met = met(at, session).orElseThrow(RecordsOfSessions::none);
        if (publications.find(met.session().id()).isPresent()) {
            publications.remove(session);
            audit.record("record.withdrawn", List.of(at.value(), session.value()));
        }
    }

    private record Met(Assembly assembly, Session session, boolean isOver) {}

    private Optional<Met> met(AssemblyId at, SessionId session) {
        return assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session).map(met -> new Met(assembly, met, isOver(met))));
    }

    /** A poll whose result the room was never shown is told to others than those who run the assembly once the record is published. */
    private SessionRecord record(Met met) {
        SessionRecord record = stored.record(met.assembly(), met.session(), now());
        boolean isWhole = rights.holds(met.assembly().id().scope(), Role.FACILITATOR)
                || publications.find(met.session().id()).isPresent();
        return isWhole ? record : record.asTheRoomSawIt();
    }

    private boolean isOver(Session session) {
        return stored.standing(session, now()) == Standing.OVER;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static NotFound none() {
        return new NotFound("There is no such session");
    }
}
