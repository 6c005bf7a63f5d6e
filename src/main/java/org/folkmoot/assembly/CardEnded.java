package org.folkmoot.assembly;

/** Event: a member's card was renewed or the member left. Screens that were opened by it end. */
public record CardEnded(AssemblyId assembly, MemberId member) {}
