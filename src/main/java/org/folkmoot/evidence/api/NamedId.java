package org.folkmoot.evidence.api;

import java.util.UUID;

/** An id with the name people know it by. */
record NamedId(UUID id, String name) {}
