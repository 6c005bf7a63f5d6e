package org.folkmoot.assembly;

import java.util.List;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The cards of sessions, by which the computer at the projector shows one to the room without anybody signed in. */
@Service
public class ProjectorCards {

    private final AssemblyRecords assemblies;
    private final CardRecords cards;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    ProjectorCards(AssemblyRecords assemblies, CardRecords cards, ApplicationEventPublisher events, Audit audit) {
        this.assemblies = assemblies;
        this.cards = cards;
        this.events = events;
        this.audit = audit;
    }

    /** @throws NotFound if the assembly has no such session */
    @Allow(Role.FACILITATOR)
    public Card of(AssemblyId id, SessionId session) {
        String title = assemblies
                .find(id)
                .flatMap(kept -> kept.assembly().session(session))
                .map(Session::title)
                .orElseThrow(() -> new NotFound("There is no such session"));
        audit.record("assembly.projector-card-shown", List.of(id.value(), session.value()));
        return new Card(session, title, cards.of(id, session));
    }

    /**
     * Ends the card of a session and makes another: what shows the former one goes dark.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public Card renew(AssemblyId id, SessionId session) {
        of(id, session);
        cards.end(session);
        events.publishEvent(new CardEnded(id, session));
        return of(id, session);
    }
}
