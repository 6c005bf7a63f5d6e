package org.folkmoot.people.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.JavaScriptBootstrapHandler;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.StandalonePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a page for someone without an account starts: it says often that it is still open, since its session is short; or never, where it goes on in the
 * browser alone and must not be told that its session is over.
 */
@Component
class PageStart implements VaadinServiceInitListener {

    static final Duration HEARTBEAT = Duration.ofMinutes(1);
    static final int MOST_PAGES = 10;

    private static final String HEARTBEAT_SECONDS = "heartbeatInterval";
    private static final int NEVER = -1;

    private final Callers callers;
    private final AnonymousSessions sessions;
    private final List<StandalonePage> standalone;

    PageStart(Callers callers, AnonymousSessions sessions, ObjectProvider<StandalonePage> standalone) {
        this.callers = callers;
        this.sessions = sessions;
        this.standalone = standalone.stream().toList();
    }

    @Override
    public void serviceInit(ServiceInitEvent started) {
        started.addRequestHandler(new Start());
        started.getSource().addUIInitListener(opened -> {
            if (callers.current() instanceof Caller.Anonymous) {
                count(opened.getUI());
                oldest(opened.getUI().getSession()).ifPresent(UI::close);
            }
        });
    }

    private void count(UI page) {
        if (page.getSession().getSession() instanceof WrappedHttpSession wrapped) {
            HttpSession session = wrapped.getHttpSession();
            sessions.pageOpened(session);
            page.addDetachListener(_ -> sessions.pageClosed(session));
        }
    }

    /** The one too many, if there is one. */
    static Optional<UI> oldest(VaadinSession session) {
        return session.getUIs().size() <= MOST_PAGES
                ? Optional.empty()
                : session.getUIs().stream().filter(ui -> !ui.isClosing()).min(Comparator.comparingInt(UI::getUIId));
    }

    private final class Start extends JavaScriptBootstrapHandler {
        private static final long serialVersionUID = 1;

        /** Only where the address says so: what limits pages goes by the address, and Vaadin by a word in the body too. */
        @Override
        public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
                throws IOException {
            if (request instanceof VaadinServletRequest asked
                    && PageRequest.of(asked.getHttpServletRequest()) != PageRequest.START) {
                response.sendError(HttpStatus.BAD_REQUEST.value(), "");
                return true;
            }
            return super.synchronizedHandleRequest(session, request, response);
        }

        /** Nothing changes by itself on these pages, and a connection kept for that is dear. Vaadin sets it last, so this comes after. */
        @Override
        protected BootstrapContext createAndInitUI(
                Class<? extends UI> kind, VaadinRequest request, VaadinResponse response, VaadinSession session) {
            BootstrapContext context = super.createAndInitUI(kind, request, response, session);
            if (callers.current() instanceof Caller.Anonymous) {
                context.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
            }
            return context;
        }

        @Override
        protected ObjectNode getInitialJson(VaadinRequest request, VaadinResponse response, VaadinSession session) {
            ObjectNode initial = super.getInitialJson(request, response, session);
            if (callers.current() instanceof Caller.Anonymous
                    && initial.get("appConfig") instanceof ObjectNode settings) {
                String location =
                        Optional.ofNullable(request.getParameter("location")).orElse("");
                boolean alone = standalone.stream().anyMatch(page -> page.isAt(location));
                settings.put(HEARTBEAT_SECONDS, alone ? NEVER : (int) HEARTBEAT.toSeconds());
            }
            return initial;
        }
    }
}
