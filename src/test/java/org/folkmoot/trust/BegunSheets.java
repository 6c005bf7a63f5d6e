package org.folkmoot.trust;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.paper.SheetId;
import org.folkmoot.floor.paper.TableSheets;
import org.folkmoot.floor.paper.ui.SessionPaperNavigation;

/** Begins to key sheets of tables, so that the screen of one can be opened. */
record BegunSheets(TableSheets sheets) {

    /** The path of a sheet. */
    String begun(AssemblyId assembly, SessionId session) {
        SheetId id = new SheetId(
                session,
                1,
                sheets.session(assembly, session).agenda().getFirst().id());
        sheets.begin(assembly, id);
        return SessionPaperNavigation.paper(assembly, session) + "/" + id.table() + "/" + id.item();
    }
}
