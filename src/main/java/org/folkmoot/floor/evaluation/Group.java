package org.folkmoot.floor.evaluation;

/** Who evaluates; each group is counted by itself. */
public enum Group {
    MEMBERS,
    FACILITATORS
}
