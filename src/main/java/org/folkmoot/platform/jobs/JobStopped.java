package org.folkmoot.platform.jobs;

/** A person asked for the work to stop. */
public final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    JobStopped() {
        super("Stopped on request");
    }
}
