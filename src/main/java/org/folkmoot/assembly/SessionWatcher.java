package org.folkmoot.assembly;

/**
 * A listener for changes of what a session shows, called after they are in the store. Not told by whom or what: a vote must
 * leave no trace of its order or time, which is also why votes stay out of the change feed and the audit.
 */
public interface SessionWatcher {

    void changed(AssemblyId assembly, SessionId session);
}
