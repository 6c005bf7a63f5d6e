package org.folkmoot.platform.jobs;

import java.util.Map;

/** Where work says how far it is, and hears that it should stop. */
public interface JobProgress {

    JobId id();

    void total(long total);

    /**
     * @throws JobStopped if a person asked for the work to stop: call it between steps that may be left half way
     */
    void at(long done, long refused);

    void figures(Map<String, Long> figures);
}
