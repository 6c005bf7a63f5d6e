/** What is said at the tables of a session, as their hosts write it down, and the wall on which it is sorted. */
@NamedInterface("notes")
@NullMarked
package org.folkmoot.floor.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
