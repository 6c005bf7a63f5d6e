/** The screens of a session: in the room, the facilitator's, and results. */
@NullMarked
package org.folkmoot.floor.ui;

import org.jspecify.annotations.NullMarked;
