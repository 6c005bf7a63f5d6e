package org.folkmoot.platform.limit;

/** No room for this piece of work now; nothing of it was done, and it may be asked for again in a moment. */
public final class Busy extends RuntimeException {
    /** The seconds after which to ask again, as HTTP's {@code Retry-After} tells them. */
    public static final String RETRY_AFTER = "10";

    public Busy() {
        super("The server has as much of this to do as it can take. Nothing is lost; try again in a moment.");
    }
}
