package org.folkmoot.ballot;

import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;

/**
 * Hears that something about the questions of a session changed, after it is in the store. Not told by whom or what: a vote must
 * leave no trace of its order or time, which is also why votes stay out of the change feed and the audit.
 */
public interface QuestionWatcher {

    void changed(AssemblyId assembly, SessionId session);
}
