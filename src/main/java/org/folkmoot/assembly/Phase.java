package org.folkmoot.assembly;

/** A stage of an assembly, in the order in which assemblies go through them. Each has a text {@code assembly.phase.<name>} in the bundles. */
public enum Phase {
    /** Members are found, told what to expect, and made ready. */
    RECRUIT,
    /** They hear witnesses and each other. */
    LEARN,
    /** They weigh what could be done. */
    DELIBERATE,
    /** They settle what they say. */
    DECIDE,
    /** They hear what became of it. */
    FOLLOW_UP
}
