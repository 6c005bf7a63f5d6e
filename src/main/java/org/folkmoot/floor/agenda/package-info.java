/** The agenda of a session while it runs: what has begun, the clock, and how to catch up. */
@org.jspecify.annotations.NullMarked
package org.folkmoot.floor.agenda;
