package org.folkmoot.floor.notes;

import java.util.UUID;

/** Somebody at a table asks the facilitator to come over, or that is taken back. The same act sent again is done once. */
public record HelpAct(UUID id, Wish wish) {

    /** What is asked for. */
    public enum Wish {
        COME,
        /** No longer, or somebody is there. */
        NO_MORE
    }
}
