/** How fast a room votes. */
@NullMarked
package org.folkmoot.floor.bench;

import org.jspecify.annotations.NullMarked;
