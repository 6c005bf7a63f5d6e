package org.folkmoot.people.internal;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** When to look at a letter of the outbox; it is read anew then. */
record DueLetter(String id, long nanos) implements Delayed {

    static DueLetter in(String id, Duration pause) {
        return new DueLetter(id, System.nanoTime() + pause.toNanos());
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
