/** Live polls of a session: prepared, opened, answered in secret or by hands, counted, shown. Nothing is decided by one. */
@NamedInterface("polls")
@NullMarked
package org.folkmoot.floor.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
