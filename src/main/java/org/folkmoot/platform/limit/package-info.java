/** Bounds on dear work: how much of it is done at once, and who comes next. */
@NullMarked
package org.folkmoot.platform.limit;

import org.jspecify.annotations.NullMarked;
