package org.folkmoot.floor;

import com.vaadin.flow.signals.Signal;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.stereotype.Service;

/** A session while it runs, for those in it and those who run it. */
@Service
public class FloorBoard {

    private final Boards boards;
    private final Assemblies assemblies;

    FloorBoard(Boards boards, Assemblies assemblies) {
        this.boards = boards;
        this.assemblies = assemblies;
    }

    /**
     * What the session shows, now and as it changes.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Signal<FloorNow> of(AssemblyId at, SessionId session) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
        return boards.of(at, session).shown();
    }
}
