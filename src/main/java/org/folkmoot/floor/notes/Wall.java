package org.folkmoot.floor.notes;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.stereotype.Service;

/** The wall of a session: the notes of all its tables, sorted by those who run it. */
@Service
public class Wall {

    private final WallRecords walls;
    private final NoteRecords notes;
    private final NoteFollowers followers;
    private final Assemblies assemblies;

    Wall(WallRecords walls, NoteRecords notes, NoteFollowers followers, Assemblies assemblies) {
        this.walls = walls;
        this.notes = notes;
        this.followers = followers;
        this.assemblies = assemblies;
    }

    /** @throws NotFound if the assembly has no such session */
    @Allow(Role.FACILITATOR)
    public WallNow now(AssemblyId at, SessionId session) {
        check(at, session);
        return WallNow.of(walls.of(session), notes.all(session));
    }

    /** What an act changed on a wall, so that it can be undone. */
    public static final class WallChange {

        private final Arrangement before;
        private final Arrangement after;

        private WallChange(Arrangement before, Arrangement after) {
            this.before = before;
            this.after = after;
        }
    }

    /**
     * Acts on the newest state of the wall. The same act again changes nothing.
     *
     * @throws WallRefused if it contradicts how the wall is sorted by then
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public WallChange act(AssemblyId at, SessionId session, WallAct act) {
        return change(at, session, wall -> wall.after(act));
    }

    /**
     * Puts back what an act changed, and leaves all else as it is by now.
     *
     * @return what that changed, so that the act can be done again
     * @throws WallRefused if somebody changed the same since
     */
    @Allow(Role.FACILITATOR)
    public WallChange undo(AssemblyId at, SessionId session, WallChange change) {
        return change(at, session, wall -> wall.undone(change.before, change.after));
    }

    private WallChange change(AssemblyId at, SessionId session, UnaryOperator<Arrangement> change) {
        check(at, session);
        AtomicReference<Arrangement> before = new AtomicReference<>(Arrangement.EMPTY);
        Arrangement after = walls.change(at, session, wall -> {
            before.set(wall);
            return change.apply(wall);
        });
        followers.changed(at, session);
        return new WallChange(Objects.requireNonNull(before.get()), after);
    }

    /**
     * The groups for the projector, without what is not sorted yet; what the facilitator folded is in it.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public List<ShownWall.Group> shown(AssemblyId at, SessionId session) {
        return ShownWall.groups(now(at, session));
    }

    private void check(AssemblyId at, SessionId session) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new NotFound("There is no such session");
        }
    }
}
