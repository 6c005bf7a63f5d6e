package org.folkmoot.paper;

/** Something about a form on paper that can't be done, with the reason a person is told. The message is the reason's name. */
public final class PaperRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code testimony.paper.refused.<name>} in the bundles. */
    public enum Reason {
        NUMBER_MISSING,
        /** The second entry is somebody else's. */
        SAME_PERSON,
        /** Two other people key it already. */
        TWO_OTHERS,
        /** It was settled and handed in. */
        DONE_ALREADY,
        NOTHING_KEYED,
        TOO_LONG,
        /** The entry was finished or thrown away. */
        NOT_YOURS,
        NOT_KEYED_TWICE,
        NOT_SETTLED,
        NO_PERMISSION
    }

    private final Reason reason;

    public PaperRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
