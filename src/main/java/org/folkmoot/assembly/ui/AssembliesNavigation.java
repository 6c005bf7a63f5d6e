package org.folkmoot.assembly.ui;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages of assemblies. */
@Configuration(proxyBeanMethods = false)
public class AssembliesNavigation {

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

    @Bean
    ShellEntry assembliesEntry(Rights rights) {
        return PageEntry.forRoles("assembly.navigation", list(), 600, rights, Role.FACILITATOR);
    }
}
