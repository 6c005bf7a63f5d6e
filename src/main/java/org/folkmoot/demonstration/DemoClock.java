package org.folkmoot.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of a demonstration: the server's, set back while a session is filled in that was held some days ago. */
@Component
@Primary
@ConditionalOnProperty("folkmoot.demo")
final class DemoClock extends Clock {

    private final InstantSource real = InstantSource.system();
    private volatile Duration back = Duration.ZERO;

    /** Runs from this moment on, until it is set again. */
    void set(Instant to) {
        back = Duration.between(to, real.instant());
    }

    /** The server's again. */
    void reset() {
        back = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), back.negated());
    }
}
