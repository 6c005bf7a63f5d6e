package org.folkmoot.floor.tables;

import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.store.Latest;

/** The seats of sessions by their table plans, for what else runs on the floor. */
@CallerChecked
public class SeatedTables {

    private final Latest<SessionId, Seats> seats;

    SeatedTables(TablePlanRecords records) {
        this.seats = new Latest<>(
                Seats.NONE, records::version, session -> records.find(session).map(Seats::of));
    }

    /** Some of those in it may have left since. */
    public Seats of(SessionId session) {
        return seats.of(session);
    }
}
