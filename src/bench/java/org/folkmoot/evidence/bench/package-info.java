/** Measures search against Lucene alone. */
@NullMarked
package org.folkmoot.evidence.bench;

import org.jspecify.annotations.NullMarked;
