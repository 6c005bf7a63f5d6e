package org.folkmoot.floor.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.springframework.stereotype.Component;

/** Sends those who are members and nothing else from the staff's first page to their own. */
@Component
class MembersStart implements VaadinServiceInitListener {

    private final Callers callers;

    MembersStart(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::redirect));
    }

    private void redirect(BeforeEnterEvent event) {
        if (event.getLocation().getPath().isEmpty() && isMemberOnly()) {
            event.forwardTo(MyAssembliesView.class);
        }
    }

    private boolean isMemberOnly() {
        return callers.current() instanceof Caller.Account account
                && !account.grants().isEmpty()
                && account.grants().stream().allMatch(grant -> grant.role() == Role.MEMBER);
    }
}
