package org.folkmoot.platform.jobs;

/** The work can't go on. The message is shown to the person who started it and holds no words of people in the data. */
public final class JobFailed extends RuntimeException {
    public JobFailed(String message) {
        super(message);
    }

    public JobFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
