package org.folkmoot.people.signin;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every ten seconds for sessions that are over, since a page that only listens makes no request at which to notice. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SessionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
    private static final int SECONDS = 10;

    private final OpenSessions sessions;
    private final AnonymousSessions anonymous;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session-sweep").daemon().factory());

    private @Nullable ScheduledFuture<?> running;

    SessionSweep(OpenSessions sessions, AnonymousSessions anonymous) {
        this.sessions = sessions;
        this.anonymous = anonymous;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = clock.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            sessions.endOver();
            anonymous.endOver();
        } catch (RuntimeException broken) {
            LOG.error("Looking for sessions that are over broke", broken);
        }
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
        clock.shutdownNow();
    }
}
