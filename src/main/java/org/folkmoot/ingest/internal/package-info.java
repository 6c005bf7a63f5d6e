/** Bringing in comments: reading rows by a mapping, telling what is here already, writing what is not. */
@NullMarked
package org.folkmoot.ingest.internal;

import org.jspecify.annotations.NullMarked;
