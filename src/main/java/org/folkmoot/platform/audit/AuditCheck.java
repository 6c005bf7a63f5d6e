package org.folkmoot.platform.audit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the whole chain once the server is ready, beside its work, and says in the log if it is broken. */
@Component
class AuditCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final Audit audit;
    private volatile boolean stopping;

    AuditCheck(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            Thread.ofPlatform().name("audit-check").daemon().start(this::check);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    void check() {
        try {
            audit.firstBreak()
                    .ifPresent(number -> LOG.error(
                            "The audit trail was changed by other hands: entry {} does not follow from the one before it",
                            number));
        } catch (RuntimeException unreadable) {
            if (!stopping) {
                LOG.warn(
                        "The audit trail could not be checked: {}",
                        unreadable.getClass().getName());
            }
        }
    }
}
