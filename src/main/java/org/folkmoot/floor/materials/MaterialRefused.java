package org.folkmoot.floor.materials;

/** Something about a material that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class MaterialRefused extends RuntimeException {

    /** Why. Each has a text {@code floor.materials.refused.<name>} in the bundles. */
    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        TEXT_TOO_LONG,
        NOTHING_TO_READ,
        NO_LINK,
        TOO_MANY,
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    MaterialRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
