package org.folkmoot.platform;

/** The product can't start as it was asked to. The message tells the operator why and what to do, in a sentence. */
public class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
