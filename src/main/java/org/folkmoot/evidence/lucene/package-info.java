/** What people said as a Lucene index: writing it, following the store, searching and counting. */
@NullMarked
package org.folkmoot.evidence.lucene;

import org.jspecify.annotations.NullMarked;
