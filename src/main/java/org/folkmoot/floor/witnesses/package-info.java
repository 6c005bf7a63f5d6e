/** Questions that tables and members would put to witnesses, from asking to the answer. */
@NamedInterface("witnesses")
@NullMarked
package org.folkmoot.floor.witnesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
