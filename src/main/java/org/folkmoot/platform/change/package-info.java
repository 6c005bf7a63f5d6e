/** The feed of changes that the index and live screens follow. */
@NullMarked
package org.folkmoot.platform.change;

import org.jspecify.annotations.NullMarked;
