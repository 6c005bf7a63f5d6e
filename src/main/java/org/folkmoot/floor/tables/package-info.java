/** The table plan of a session: who sits with whom in each round. */
@NamedInterface("tables")
@NullMarked
package org.folkmoot.floor.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
