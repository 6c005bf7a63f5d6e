package org.folkmoot.platform.change;

import java.util.Set;

/**
 * Hears of changes after they are in the store, in the order of their completion, on the writer's thread: hand long work on. One that throws is
 * told again later, of the same change or of all records of the kind.
 */
public interface ChangeSubscriber {

    /** The kinds of record it wants to hear of. */
    Set<String> kinds();

    void changed(Change change);

    /**
     * Up to which change it needs none again, also after the process was killed. One that reads everything when it starts keeps the default.
     *
     * @param heard up to which it was told of every change
     */
    default long keptUpTo(long heard) {
        return heard;
    }
}
