/** What the projector of a session shows to the room. */
@NullMarked
package org.folkmoot.floor.projector;

import org.jspecify.annotations.NullMarked;
