package org.folkmoot.assembly.ui;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.stereotype.Component;

/** The ways to the pages of assemblies. */
@Component
public class AssembliesNavigation implements ShellEntry {

    private final Rights rights;

    AssembliesNavigation(Rights rights) {
        this.rights = rights;
    }

    public static String list() {
        return "assemblies";
    }

    public static String assembly(AssemblyId id) {
        return "assemblies/" + id;
    }

    /** The facilitator's screen of a session, which another module draws. */
    public static String session(AssemblyId id, SessionId session) {
        return "assemblies/" + id + "/sessions/" + session;
    }

    @Override
    public String textKey() {
        return "assembly.navigation";
    }

    @Override
    public String route() {
        return list();
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public boolean isVisible() {
        return !rights.scopesOf(Role.FACILITATOR).isEmpty();
    }
}
