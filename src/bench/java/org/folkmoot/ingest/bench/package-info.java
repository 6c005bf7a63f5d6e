/** Measures importing comments. */
@NullMarked
package org.folkmoot.ingest.bench;

import org.jspecify.annotations.NullMarked;
