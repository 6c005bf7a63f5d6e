/** A session while it runs. */
@NullMarked
package org.folkmoot.floor;

import org.jspecify.annotations.NullMarked;
