/** Screens for what people said: what came in, and bringing more in. */
@NullMarked
package org.folkmoot.testimony.ui;

import org.jspecify.annotations.NullMarked;
