package org.folkmoot.platform.change;

import java.util.Set;

/** Hears of changes after they are in the store, in the order of their completion, on the writer's thread: hand long work on. */
public interface ChangeSubscriber {

    /** The kinds of record it wants to hear of. */
    Set<String> kinds();

    void changed(Change change);
}
