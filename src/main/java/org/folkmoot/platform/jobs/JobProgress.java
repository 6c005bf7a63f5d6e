package org.folkmoot.platform.jobs;

import java.util.Map;

/** Where work says how far it is, and hears that it should stop. */
public interface JobProgress {

    int MOST_NOTES = 100;

    JobId id();

    void total(long total);

    /**
     * @throws JobStopped if a person asked for the work to stop: call it between steps that may be left half way
     */
    void at(long done, long refused);

    void figures(Map<String, Long> figures);

    /**
     * Tells a person something about how it went, such as why a record was refused. The first {@value #MOST_NOTES} are kept.
     *
     * @param text without words of people in the data
     */
    default void note(String text) {
        // Progress that nobody reads keeps none.
    }

    /** A person asked for the work to stop. */
    final class JobStopped extends RuntimeException {
        JobStopped() {
            super("Stopped on request");
        }
    }
}
