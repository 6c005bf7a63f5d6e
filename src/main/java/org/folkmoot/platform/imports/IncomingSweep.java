package org.folkmoot.platform.imports;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.platform.jobs.DailyWork;
import org.springframework.stereotype.Component;

/** Deletes what lies among the incoming files for longer than any upload or import takes. */
@Component
record IncomingSweep(IncomingFiles files, Clock clock) implements DailyWork {

    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public String what() {
        return "Deleting files that came and were left";
    }

    @Override
    public void run() {
        files.deleteOlderThan(clock.instant().minus(LONGEST));
    }
}
