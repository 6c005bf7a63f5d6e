package org.folkmoot.floor.paper;

import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;

/** What stands on the sheet of a table under one item of the agenda. */
public record SheetId(SessionId session, int table, ItemId item) {

    @Override
    public String toString() {
        return session + "/" + table + "/" + item;
    }
}
