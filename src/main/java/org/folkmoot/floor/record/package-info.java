/** The record of a session: what happened in it, for the assembly’s people and, once it is published, for anyone. */
@NamedInterface("record")
@NullMarked
package org.folkmoot.floor.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
