package org.folkmoot.assembly;

/** What people do in an item of the agenda. */
public enum AgendaKind {
    WELCOME,
    /** To witnesses, experts or each other. */
    LISTEN,
    /** At the tables. */
    TALK,
    VOTE,
    BREAK
}
