package org.folkmoot.testimony;

import java.time.Duration;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries on, with the product, what was being taken back when it last ended. Nothing of it can be read meanwhile. */
@Component
class ErasuresAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAtStart.class);

    /** After the index, which must be open to forget; before anything that people reach. */
    private static final int PHASE = -900;

    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(20);

    private final Erasures erasures;
    private final Callers callers;
    private @Nullable Thread thread;

    ErasuresAtStart(Erasures erasures, Callers callers) {
        this.erasures = erasures;
        this.callers = callers;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("erasures").daemon().start(this::carryOn);
    }

    private void carryOn() {
        try {
            int carriedOn = callers.as(new Caller.Product("taking words back"), erasures::carryOn);
            if (carriedOn > 0) {
                LOG.info("{} erasures were carried on", carriedOn);
            }
        } catch (RuntimeException broken) {
            LOG.error("An erasure could not be carried on; it is tried again at the next start", broken);
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        try {
            if (running != null && !running.join(TIME_TO_FINISH)) {
                LOG.warn("An erasure was cut off; it is carried on at the next start");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Runs once for each start. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
