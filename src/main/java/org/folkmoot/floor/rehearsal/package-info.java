/** Rehearsals of sessions with invented members, which leave nothing in the real record. */
@NullMarked
package org.folkmoot.floor.rehearsal;

import org.jspecify.annotations.NullMarked;
