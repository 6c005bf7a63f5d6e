package org.folkmoot.floor.glossary;

/** Something about a glossary that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class GlossaryRefused extends RuntimeException {
    /** Why. Each has a text {@code floor.glossary.refused.<name>} in the bundles. */
    public enum Reason {
        WORD_MISSING,
        WORD_TOO_LONG,
        MEANING_MISSING,
        MEANING_TOO_LONG,
        TOO_MANY
    }

    private final Reason reason;

    GlossaryRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
