package org.folkmoot.floor.paper.ui;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;

/** The ways to the paper of a session. */
public final class SessionPaperNavigation {

    private SessionPaperNavigation() {}

    /** The sheets to print. */
    public static String pack(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/pack";
    }
}
