package org.folkmoot.platform.access;

/** What a person does here. Held at a {@link Scope}, never globally, except {@link #ADMINISTRATOR}. */
public enum Role {
    /** Runs the installation; holds every other role everywhere. */
    ADMINISTRATOR,
    /** Plans and runs assemblies. */
    FACILITATOR,
    /** Reads and codes testimony; may see counts of any size. */
    CODER,
    /** Has services to redesign; searches what people said. */
    SERVICE_DESIGNER,
    /** Answers for an organisation; sees counts, never single comments. */
    PARTNER,
    /** A member of an assembly. */
    MEMBER,
    /** Hosts a table in the sessions of an assembly, by a card; is no member and does not vote. */
    HOST,
    /** A projector in the room: shows a session, by its card, and nothing else. */
    SCREEN
}
