package org.folkmoot.assembly;

/** A session with the assembly it belongs to. */
public record SessionAt(Assembly assembly, Session session) {}
