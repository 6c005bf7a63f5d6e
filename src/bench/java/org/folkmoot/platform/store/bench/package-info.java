/** Measures the store. */
@NullMarked
package org.folkmoot.platform.store.bench;

import org.jspecify.annotations.NullMarked;
