/** Measures how fast comments come in. */
@NullMarked
package org.folkmoot.testimony.bench;

import org.jspecify.annotations.NullMarked;
