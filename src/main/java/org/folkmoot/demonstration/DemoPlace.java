package org.folkmoot.demonstration;

import java.util.Optional;
import java.util.UUID;

/** A place as {@code demo/places.json} has it. */
record DemoPlace(UUID id, String name, String level, Optional<UUID> parent) {}
