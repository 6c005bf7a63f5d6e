package org.folkmoot.platform.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs every {@link DailyWork} once the server is up and just after each midnight, when what was allowed until yesterday ends. What breaks is logged and tried again the next day. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DailyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRounds.class);

    private final ObjectProvider<DailyWork> works;
    private final Callers callers;
    private final Clock clock;
    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-rounds").daemon().factory());

    DailyRounds(ObjectProvider<DailyWork> works, Callers callers, Clock clock) {
        this.works = works;
        this.callers = callers;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        days.execute(this::round);
    }

    private void round() {
        works.forEach(this::runOrSay);
        Instant now = clock.instant();
        var _ = days.schedule(this::round, Duration.between(now, next(now)).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A minute into the day that follows. */
    static Instant next(Instant now) {
        return LocalDate.ofInstant(now, Dates.ZONE)
                .plusDays(1)
                .atTime(0, 1)
                .atZone(Dates.ZONE)
                .toInstant();
    }

    private void runOrSay(DailyWork work) {
        try {
            // A clock starts it, of which nobody is the caller.
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
