package org.folkmoot.floor.projector;

import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** What the projector of a session shows at this moment. */
@CallerChecked
public class ShownProjector {

    private final ProjectorRecords records;

    ShownProjector(ProjectorRecords records) {
        this.records = records;
    }

    public ProjectorMode of(SessionId session) {
        return records.find(session).orElse(ProjectorMode.FOLLOW);
    }

    /** Goes back from a result to what is in hand, as something is shown now; a projector that shows nothing goes on to do so. */
    public void follow(SessionId session) {
        if (of(session) == ProjectorMode.RESULT) {
            records.put(session, ProjectorMode.FOLLOW);
        }
    }
}
