package org.folkmoot.floor.ui;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;

/** The ways to the screens of a session. */
public final class FloorNavigation {

    /** Where members start. */
    public static final String MY_ASSEMBLIES = "my-assemblies";

    private FloorNavigation() {}

    /** A member's screen in the room. */
    public static String room(SessionId session) {
        return "room/" + session;
    }

    /** The facilitator's screen. */
    public static String session(AssemblyId assembly, SessionId session) {
        return "assemblies/" + assembly + "/sessions/" + session;
    }
}
