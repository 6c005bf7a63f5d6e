package org.folkmoot.platform.imports;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.platform.jobs.DailyWork;
import org.springframework.stereotype.Component;

/** Deletes what lies among the incoming files for longer than any upload or import takes. */
@Component
class IncomingSweep implements DailyWork {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final IncomingFiles files;
    private final Clock clock;

    IncomingSweep(IncomingFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Deleting files that came and were left";
    }

    @Override
    public void run() {
        files.deleteOlderThan(clock.instant().minus(LONGEST));
    }
}
