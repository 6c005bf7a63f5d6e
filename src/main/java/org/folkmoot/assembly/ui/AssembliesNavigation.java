package org.folkmoot.assembly.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Function;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
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

    /** The table plan of a session, which another module draws. */
    public static String tables(AssemblyId id, SessionId session) {
        return session(id, session) + "/tables";
    }

    static String people(AssemblyId id) {
        return assembly(id) + "/people";
    }

    static String attendance(AssemblyId id) {
        return assembly(id) + "/attendance";
    }

    static String badges(AssemblyId id) {
        return assembly(id) + "/badges";
    }

    static String badge(AssemblyId id, MemberId member) {
        return badges(id) + "?who=" + member;
    }

    static String hostBadges(AssemblyId id) {
        return badges(id) + "?host=all";
    }

    static String hostBadge(AssemblyId id, HostId host) {
        return badges(id) + "?host=" + host;
    }

    /**
     * Reads an id from the address of a page.
     *
     * @throws NotFound if the address has none of that name
     */
    public static <T> T id(BeforeEnterEvent event, String name, Function<String, T> read) {
        try {
            return event.getRouteParameters()
                    .get(name)
                    .map(read)
                    .orElseThrow(() -> new NotFound("There is no such page"));
        } catch (IllegalArgumentException _) {
            throw new NotFound("There is no such page");
        }
    }

    @Bean
    ShellEntry assembliesEntry(Rights rights) {
        return PageEntry.forRoles("assembly.navigation", list(), 600, rights, Role.FACILITATOR);
    }
}
