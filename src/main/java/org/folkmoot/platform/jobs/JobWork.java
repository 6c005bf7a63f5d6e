package org.folkmoot.platform.jobs;

import org.folkmoot.platform.jobs.JobProgress.JobStopped;

/** The work of a job. Runs on its own thread as the product itself, after the caller was authorised to start it. */
@FunctionalInterface
public interface JobWork {

    /**
     * @throws JobStopped if it was asked to stop, from {@link JobProgress#at}
     * @throws JobFailed if it can't go on, with words for a person
     */
    void run(JobProgress progress);
}
