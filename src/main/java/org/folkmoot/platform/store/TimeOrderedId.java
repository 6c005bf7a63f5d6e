package org.folkmoot.platform.store;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then a counter, so that ids of one process ascend. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds shifted left by 12, plus a counter in the low bits that may run ahead of the clock. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long ticks = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = ((ticks >>> 12) << 16) | 0x7000L | (ticks & 0xFFFL);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
