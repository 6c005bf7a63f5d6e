package org.folkmoot.ingest;

import java.time.Clock;
import org.folkmoot.ingest.internal.IdentityMatcher;
import org.folkmoot.ingest.internal.ImportFiles;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.testimony.ErasureParticipant;
import org.springframework.stereotype.Component;

/** Deletes files of imports: each day those that were never brought in or put right, and those with words of people who were erased. */
@Component
record ImportFileRetention(ImportFiles files, UploadRecords uploads, Clock clock)
        implements DailyWork, ErasureParticipant {

    @Override
    public String what() {
        return "Deleting old uploads";
    }

    @Override
    public void run() {
        files.deleteOld();
        uploads.removeBefore(clock.instant().minus(ImportFiles.KEPT));
    }

    @Override
    public void remove(Traces traces) {
        files.removeThoseWith(new IdentityMatcher(traces.words(), traces.references()));
    }

    @Override
    public void removeWhatMayBeTheirs() {
        files.removeAll();
    }
}
