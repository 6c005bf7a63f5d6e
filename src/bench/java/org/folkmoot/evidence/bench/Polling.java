package org.folkmoot.evidence.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something, looking every millisecond. */
final class Polling {

    private static final long STEP_NANOS = 1_000_000;

    private Polling() {}

    static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
