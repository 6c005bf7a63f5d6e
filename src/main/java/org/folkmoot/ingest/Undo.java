package org.folkmoot.ingest;

/**
 * What undoing an import does.
 *
 * @param leaving comments it added, which leave
 * @param restored comments it changed, which are again as they were before
 * @param kept comments it added or changed that somebody or another file changed since, or of which no earlier state is kept: they stay as
 *     they are
 */
public record Undo(long leaving, long restored, long kept) {}
