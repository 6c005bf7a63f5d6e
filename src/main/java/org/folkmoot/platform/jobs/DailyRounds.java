package org.folkmoot.platform.jobs;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs every {@link DailyWork} once the server is up and each day after. What breaks is logged and tried again the next day. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DailyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRounds.class);

    private final ObjectProvider<DailyWork> works;
    private final Callers callers;
    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-rounds").daemon().factory());

    DailyRounds(ObjectProvider<DailyWork> works, Callers callers) {
        this.works = works;
        this.callers = callers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = days.scheduleWithFixedDelay(() -> works.forEach(this::runOrSay), 0, 1, TimeUnit.DAYS);
    }

    private void runOrSay(DailyWork work) {
        try {
            callers.runAs(new Caller.Product(work.what()), work::run);
        } catch (RuntimeException broken) {
            LOG.error("{} could not be done; it is tried again tomorrow", work.what(), broken);
        }
    }

    @PreDestroy
    void end() {
        days.shutdownNow();
    }
}
