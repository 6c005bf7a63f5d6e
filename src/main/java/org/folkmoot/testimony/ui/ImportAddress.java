package org.folkmoot.testimony.ui;

import java.util.UUID;
import org.folkmoot.platform.jobs.JobId;

/** Where the steps of an import stand: the address says which file and which step, or which running job. */
final class ImportAddress {

    static final String FILE = "file";
    static final String STEP = "step";
    static final String TRIAL = "trial";
    static final String JOB = "job";

    private ImportAddress() {}

    static String choose() {
        return TestimonyNavigation.IMPORT;
    }

    static String columns(UUID upload) {
        return TestimonyNavigation.IMPORT + "?" + FILE + "=" + upload;
    }

    static String trial(UUID upload) {
        return columns(upload) + "&" + STEP + "=" + TRIAL;
    }

    static String job(JobId job) {
        return TestimonyNavigation.IMPORT + "?" + JOB + "=" + job;
    }
}
