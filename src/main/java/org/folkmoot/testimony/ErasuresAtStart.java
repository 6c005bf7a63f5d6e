package org.folkmoot.testimony;

import java.time.Duration;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries on what was being taken back when the process last ended, or when the store was out of reach for a moment. Nothing of it can be read
 * meanwhile.
 */
@Component
class ErasuresAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAtStart.class);

    /** After the index, which must be open to forget; before anything that people reach. */
    private static final int PHASE = -900;

    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Erasures erasures;
    private final ErasureWork work;
    private final Callers callers;
    private volatile @Nullable Thread thread;

    ErasuresAtStart(Erasures erasures, ErasureWork work, Callers callers) {
        this.erasures = erasures;
        this.work = work;
        this.callers = callers;
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().name("erasures").daemon().unstarted(this::carryOnWhileRunning);
        thread = started;
        started.start();
    }

    private void carryOnWhileRunning() {
        Duration pause = FIRST_PAUSE;
        try {
            while (Thread.currentThread().equals(thread)) {
                if (carriedOn()) {
                    pause = FIRST_PAUSE;
                    work.awaitCutOff();
                } else {
                    work.awaitCutOff(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean carriedOn() {
        try {
            // A thread of the product's own, of which nobody is the caller; who asked for it stands in the audit trail
            // already.
            int carriedOn = callers.as(new Caller.Product("taking words back"), erasures::carryOn);
            if (carriedOn > 0) {
                LOG.info("{} erasures were carried on", carriedOn);
            }
            return true;
        } catch (RuntimeException broken) {
            LOG.error("An erasure could not be carried on; it is tried again soon", broken);
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        work.wake();
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
