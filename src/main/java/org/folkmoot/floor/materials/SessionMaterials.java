package org.folkmoot.floor.materials;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.materials.MaterialRefused.Reason;

/** The materials of one session in the order in which they are read, as they are kept. */
record SessionMaterials(SessionId session, AssemblyId assembly, List<Material> all, long version) {

    static final int MOST = 40;

    SessionMaterials {
        all = List.copyOf(all);
    }

    static SessionMaterials none(AssemblyId assembly, SessionId session) {
        return new SessionMaterials(session, assembly, List.of(), 0);
    }

    /**
     * The same if it is there already.
     *
     * @throws MaterialRefused if there are 40 others
     */
    SessionMaterials and(Material material) {
        if (all.stream().anyMatch(known -> known.id().equals(material.id()))) {
            return this;
        }
        if (all.size() >= MOST) {
            throw new MaterialRefused(Reason.TOO_MANY);
        }
        List<Material> more = new ArrayList<>(all);
        more.add(material);
        return with(more);
    }

    /** @throws MaterialRefused if it is of another version by now, or is not there */
    SessionMaterials changed(MaterialId id, long seen, UnaryOperator<Material> change) {
        if (all.stream().noneMatch(known -> known.id().equals(id) && known.version() == seen)) {
            throw new MaterialRefused(Reason.CHANGED_MEANWHILE);
        }
        return each(id, change);
    }

    SessionMaterials each(MaterialId id, UnaryOperator<Material> change) {
        return with(all.stream()
                .map(known -> known.id().equals(id) ? change.apply(known) : known)
                .toList());
    }

    /** One place up; the first stays. */
    SessionMaterials up(MaterialId id) {
        List<Material> moved = new ArrayList<>(all);
        for (int at = 1; at < moved.size(); at++) {
            if (moved.get(at).id().equals(id)) {
                Collections.swap(moved, at - 1, at);
                break;
            }
        }
        return with(moved);
    }

    private SessionMaterials with(List<Material> other) {
        return new SessionMaterials(session, assembly, other, version);
    }

    SessionMaterials next() {
        return new SessionMaterials(session, assembly, all, version + 1);
    }

    UUID key() {
        return session.value();
    }
}
