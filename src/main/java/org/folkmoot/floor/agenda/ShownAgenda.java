package org.folkmoot.floor.agenda;

import java.util.Optional;
import org.folkmoot.assembly.BegunSessions;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** What a session shows of its running agenda. */
@CallerChecked
public class ShownAgenda implements BegunSessions {

    private final AgendaRecords records;

    ShownAgenda(AgendaRecords records) {
        this.records = records;
    }

    /** Empty if the session has not begun. */
    public Optional<LiveAgenda> of(SessionId session) {
        return records.find(session);
    }

    @Override
    public boolean hasBegun(SessionId session) {
        return records.find(session).isPresent();
    }
}
