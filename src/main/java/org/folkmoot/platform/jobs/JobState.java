package org.folkmoot.platform.jobs;

/** How a job stands. */
public enum JobState {
    RUNNING,
    DONE,
    /** Stopped by a person; what was kept by then stays. */
    STOPPED,
    FAILED,
    /** The process ended while it ran. */
    INTERRUPTED;

    public boolean isOver() {
        return this != RUNNING;
    }
}
