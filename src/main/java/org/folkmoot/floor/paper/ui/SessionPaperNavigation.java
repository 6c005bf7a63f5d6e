package org.folkmoot.floor.paper.ui;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.paper.SheetId;

/** The ways to the paper of a session. */
public final class SessionPaperNavigation {

    private SessionPaperNavigation() {}

    /** Where paper is printed and keyed in. */
    public static String paper(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/paper";
    }

    static String sheet(AssemblyId assembly, SheetId sheet) {
        return paper(assembly, sheet.session()) + "/" + sheet.table() + "/" + sheet.item();
    }

    /** The sheets to print. */
    public static String pack(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/pack";
    }
}
