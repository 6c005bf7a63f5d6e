/** Measures table plans. */
@NullMarked
package org.folkmoot.seating.bench;

import org.jspecify.annotations.NullMarked;
