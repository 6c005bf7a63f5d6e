/** Loads the invented place that {@code ./folkmoot run --demo} shows. */
@NullMarked
package org.folkmoot.demonstration;

import org.jspecify.annotations.NullMarked;
