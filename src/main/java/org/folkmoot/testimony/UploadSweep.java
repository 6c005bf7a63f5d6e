package org.folkmoot.testimony;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.testimony.internal.ImportFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets at the start and once a day what was uploaded and never brought in, and rejected rows nobody put right. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final ImportFiles files;
    private final UploadRecords uploads;
    private final Clock clock;
    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upload-sweep").daemon().factory());

    private @Nullable ScheduledFuture<?> running;

    UploadSweep(ImportFiles files, UploadRecords uploads, Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = days.scheduleWithFixedDelay(this::sweepOrSay, 0, 1, TimeUnit.DAYS);
    }

    private void sweepOrSay() {
        try {
            sweep();
        } catch (RuntimeException broken) {
            LOG.error("Old uploads could not be deleted", broken);
        }
    }

    void sweep() {
        files.deleteOld();
        uploads.removeBefore(clock.instant().minus(ImportFiles.KEPT));
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
        days.shutdownNow();
    }
}
