package org.folkmoot.assembly;

/** Event: a card was renewed, or its holder left. Screens that were opened by it end. */
public record CardEnded(AssemblyId assembly, CardHolder holder) {}
