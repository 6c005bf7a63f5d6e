package org.folkmoot.assembly;

/** Knows whether an assembly votes at this moment. A module above implements it. */
public interface OpenVotes {

    boolean isVoting(AssemblyId assembly);
}
