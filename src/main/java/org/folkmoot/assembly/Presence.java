package org.folkmoot.assembly;

/** Whether a member was at a session, as it was marked. Each has a text {@code assembly.presence.<name>} in the bundles. */
public enum Presence {
    /** Not marked yet, or taken back. */
    UNKNOWN,
    PRESENT,
    /** They said beforehand that they would not come. */
    APOLOGIES,
    ABSENT;

    /** True if they were not there, whether they said so beforehand or not. */
    public boolean isMissed() {
        return this == APOLOGIES || this == ABSENT;
    }
}
