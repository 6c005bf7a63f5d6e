package org.folkmoot.floor.projector;

import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Says what the projectors of sessions show. */
@Service
public class Projectors {

    private final ProjectorRecords records;
    private final Assemblies assemblies;
    private final ObjectProvider<SessionWatcher> watchers;

    Projectors(ProjectorRecords records, Assemblies assemblies, ObjectProvider<SessionWatcher> watchers) {
        this.records = records;
        this.assemblies = assemblies;
        this.watchers = watchers;
    }

    /** @throws NotFound if the assembly has no such session */
    @Allow(Role.FACILITATOR)
    public void show(AssemblyId at, SessionId session, ProjectorMode mode) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
        records.put(session, mode);
        watchers.forEach(watcher -> watcher.changed(at, session));
    }
}
