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
}
