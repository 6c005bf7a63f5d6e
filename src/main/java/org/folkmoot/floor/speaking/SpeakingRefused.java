package org.folkmoot.floor.speaking;

/** Something about a speaking queue that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class SpeakingRefused extends RuntimeException {
    /** Why. Each has a text {@code floor.speaking.refused.<name>} in the bundles. */
    public enum Reason {
        /** The session has not begun, or is over. */
        NOT_RUNNING,
        NOT_A_MEMBER,
        SOMEBODY_SPEAKS,
        NOT_THE_LAST
    }

    private final Reason reason;

    public SpeakingRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
