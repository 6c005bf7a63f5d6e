package org.folkmoot.floor.materials;

import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.materials.MaterialRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/** The materials of sessions: those who run an assembly write them, its members and the hosts of its tables read what is not hidden. */
@Service
public class Materials {

    private final MaterialRecords records;
    private final Assemblies assemblies;
    private final Rights rights;
    private final Audit audit;

    Materials(MaterialRecords records, Assemblies assemblies, Rights rights, Audit audit) {
        this.records = records;
        this.assemblies = assemblies;
        this.rights = rights;
        this.audit = audit;
    }

    /** In the order in which they are read; hidden ones for those alone who run the assembly. */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public List<Material> of(AssemblyId at, SessionId session) {
        boolean isRunning = rights.holds(at.scope(), Role.FACILITATOR);
        return records.all(at, session).stream()
                .filter(material -> isRunning || !material.isHidden())
                .toList();
    }

    /**
     * Adds one at the end; the same id again adds nothing.
     *
     * @throws MaterialRefused if there are 40
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void add(AssemblyId at, SessionId session, MaterialId id, MaterialForm form) {
        change(at, session, id, all -> all.and(Material.of(id, form)), "materials.added");
    }

    /**
     * Writes one anew. A variant whose words are as they were is known to be made for the text of before.
     *
     * @param seen the version on which the change was made
     * @throws MaterialRefused if it is another by now
     */
    @Allow(Role.FACILITATOR)
    public void write(AssemblyId at, SessionId session, MaterialId id, long seen, MaterialForm form) {
        if (records.all(at, session).stream().noneMatch(known -> known.id().equals(id) && known.version() == seen)) {
            throw new MaterialRefused(Reason.CHANGED_MEANWHILE);
        }
        change(at, session, id, all -> all.changed(id, seen, material -> material.written(form)), "materials.changed");
    }

    /**
     * Notes that a variant still fits the text as it is now.
     *
     * @param seen the version that the caller read
     * @throws MaterialRefused if it is another by now
     */
    @Allow(Role.FACILITATOR)
    public void fits(AssemblyId at, SessionId session, MaterialId id, long seen, Variant.Kind which) {
        change(
                at,
                session,
                id,
                all -> all.changed(id, seen, material -> material.fitting(which)),
                "materials.variant-fits");
    }

    /** Moves one a place up; done to the first it does nothing. */
    @Allow(Role.FACILITATOR)
    public void up(AssemblyId at, SessionId session, MaterialId id) {
        change(at, session, id, all -> all.up(id), "materials.moved");
    }

    /** Keeps one from members; it can be shown again. */
    @Allow(Role.FACILITATOR)
    public void hide(AssemblyId at, SessionId session, MaterialId id) {
        seenBy(at, session, id, Material.Visibility.HIDDEN, "materials.hidden");
    }

    /** Lets members read it again. */
    @Allow(Role.FACILITATOR)
    public void show(AssemblyId at, SessionId session, MaterialId id) {
        seenBy(at, session, id, Material.Visibility.SHOWN, "materials.shown");
    }

    private void seenBy(AssemblyId at, SessionId session, MaterialId id, Material.Visibility visibility, String event) {
        change(at, session, id, all -> all.each(id, material -> material.seenBy(visibility)), event);
    }

    private void change(
            AssemblyId at, SessionId session, MaterialId id, UnaryOperator<SessionMaterials> change, String event) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
        records.change(at, session, change);
        audit.record(event, List.of(at.value(), session.value(), id.value()));
    }
}
