package org.folkmoot.floor.notes;

import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** The wall of a session, for services that show it to others than those who sort it. */
@CallerChecked
public class ShownWall {

    private final WallRecords walls;
    private final NoteRecords notes;

    ShownWall(WallRecords walls, NoteRecords notes) {
        this.walls = walls;
        this.notes = notes;
    }

    public WallNow of(SessionId session) {
        return WallNow.of(walls.of(session), notes.all(session));
    }
}
