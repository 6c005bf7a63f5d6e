package org.folkmoot.call;

/** Who may answer a call. */
public enum Admission {
    /** Whoever has the link of the call. */
    ANYONE,
    /** Only people invited by name, each by a link of their own, and those whose form on paper is keyed in. */
    INVITED
}
