package org.folkmoot.floor.notes;

/** An act on a wall that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class WallRefused extends RuntimeException {

    /** Why. Each has a text {@code floor.wall.refused.<name>} in the bundles. */
    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_TWICE,
        TOO_MANY_GROUPS,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        GROUP_GONE,
        LINE_GONE,
        MERGED_MEANWHILE,
        TOO_FEW_TO_MERGE,
        CHANGED_SINCE
    }

    private final Reason reason;

    WallRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
