/** Keeps small numbers of people from being read or worked out. Pure functions, no I/O. */
@NullMarked
package org.folkmoot.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
