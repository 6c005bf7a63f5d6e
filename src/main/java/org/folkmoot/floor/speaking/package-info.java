/** Who wants to speak in a session, who does, and who has. */
@NullMarked
package org.folkmoot.floor.speaking;

import org.jspecify.annotations.NullMarked;
