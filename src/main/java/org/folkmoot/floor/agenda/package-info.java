/** The agenda of a session while it runs: what has begun, the clock, and how to catch up. */
@NamedInterface("agenda")
@NullMarked
package org.folkmoot.floor.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
