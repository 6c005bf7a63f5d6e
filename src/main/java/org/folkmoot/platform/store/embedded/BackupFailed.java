package org.folkmoot.platform.store.embedded;

/** A backup can't be written, or is none; the message is for an operator. */
public final class BackupFailed extends RuntimeException {

    public BackupFailed(String message) {
        super(message);
    }

    public BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
