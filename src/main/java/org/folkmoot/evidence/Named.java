package org.folkmoot.evidence;

/** An id with the name people know it by. */
public record Named<T>(T id, String name) {}
