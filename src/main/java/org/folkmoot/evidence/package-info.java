/** Finding what people said: the index, search, and themes beside services. */
@NullMarked
package org.folkmoot.evidence;

import org.jspecify.annotations.NullMarked;
