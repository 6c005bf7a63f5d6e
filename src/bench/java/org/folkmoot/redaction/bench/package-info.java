/** Measures what redaction finds and misses. */
@NullMarked
package org.folkmoot.redaction.bench;

import org.jspecify.annotations.NullMarked;
