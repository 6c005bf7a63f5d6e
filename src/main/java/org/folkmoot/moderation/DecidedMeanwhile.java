package org.folkmoot.moderation;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.submission.Care;

/** A submission was not any more as the person saw it who decided about it. Nothing was done; it says what happened. */
public final class DecidedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * What happened.
     *
     * @param who the name of who did it; its author if empty
     * @param doing what they did, if it was a step of care
     */
    public record Happened(Optional<String> who, Optional<Care.Action> doing, Optional<Instant> at) {}

    private final transient Happened happened;

    DecidedMeanwhile(Happened happened) {
        super("Somebody acted on it since it was read");
        this.happened = happened;
    }

    public Happened happened() {
        return happened;
    }
}
