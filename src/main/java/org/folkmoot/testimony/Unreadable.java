package org.folkmoot.testimony;

import java.time.Instant;

/** A testimony that is stored and cannot be read. */
public record Unreadable(TestimonyId id, Instant since) {}
