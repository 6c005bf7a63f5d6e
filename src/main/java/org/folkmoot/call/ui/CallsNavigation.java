package org.folkmoot.call.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages of calls. */
@Configuration(proxyBeanMethods = false)
public class CallsNavigation {

    static final String LIST = "calls";
    static final String NEW = "calls/new";

    /** The page of a call, for those who work with it. */
    public static String call(CallId id) {
        return "calls/" + id;
    }

    static String change(CallId id) {
        return call(id) + "/change";
    }

    static String sheet(CallId id) {
        return call(id) + "/sheet";
    }

    static String invited(CallId id) {
        return call(id) + "/invited";
    }

    static String letters(CallId id) {
        return call(id) + "/letters";
    }

    @Bean
    ShellEntry callsEntry(Rights rights) {
        return PageEntry.forRoles("call.calls", LIST, 410, rights, Role.FACILITATOR, Role.SERVICE_DESIGNER, Role.CODER);
    }

    /** @throws NotFound if the address names no call that the person at hand works with */
    public static Call addressed(BeforeEnterEvent event, Calls calls) {
        return event.getRouteParameters()
                .get("id")
                .flatMap(RequestedId::find)
                .map(CallId::new)
                .flatMap(calls::find)
                .orElseThrow(() -> new NotFound("There is no such call"));
    }
}
