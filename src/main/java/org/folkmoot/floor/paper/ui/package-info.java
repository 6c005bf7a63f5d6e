/** The sheets of a session to print, and the screens on which they are keyed in. */
@NullMarked
package org.folkmoot.floor.paper.ui;

import org.jspecify.annotations.NullMarked;
