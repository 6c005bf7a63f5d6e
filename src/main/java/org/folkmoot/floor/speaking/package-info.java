/** Who wants to speak in a session, who does, and who has. */
@NamedInterface("speaking")
@NullMarked
package org.folkmoot.floor.speaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
