package org.folkmoot.testimony;

import java.time.Clock;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.testimony.internal.ImportFiles;
import org.springframework.stereotype.Component;

/** Forgets what was uploaded and never brought in, and rejected rows nobody put right. */
@Component
class UploadSweep implements DailyWork {

    private final ImportFiles files;
    private final UploadRecords uploads;
    private final Clock clock;

    UploadSweep(ImportFiles files, UploadRecords uploads, Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Deleting old uploads";
    }

    @Override
    public void run() {
        files.deleteOld();
        uploads.removeBefore(clock.instant().minus(ImportFiles.KEPT));
    }
}
