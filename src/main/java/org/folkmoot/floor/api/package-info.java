/** The members' screen in the room: its page, and what that asks of the server. */
@NullMarked
package org.folkmoot.floor.api;

import org.jspecify.annotations.NullMarked;
