package org.folkmoot.floor.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** The seats of sessions by their table plans, for what else runs on the floor. */
@CallerChecked
public class SeatedTables {

    /** The sessions that are looked at. */
    private static final int KEPT = 16;

    private final TablePlanRecords records;
    private final Map<SessionId, Seats> known = new LinkedHashMap<>();

    SeatedTables(TablePlanRecords records) {
        this.records = records;
    }

    /** As the plan stands; it is read whole only if it has changed. Some of those in it may have left since. */
    public synchronized Seats of(SessionId session) {
        Seats before = known.getOrDefault(session, Seats.NONE);
        long version = records.version(session);
        if (version == before.version()) {
            return before;
        }
        Seats now = records.find(session).map(Seats::of).orElse(Seats.NONE);
        known.put(session, now);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return now;
    }
}
