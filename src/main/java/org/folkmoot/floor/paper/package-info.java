/** A session on paper: what it says when it was keyed in by two people. */
@NullMarked
package org.folkmoot.floor.paper;

import org.jspecify.annotations.NullMarked;
