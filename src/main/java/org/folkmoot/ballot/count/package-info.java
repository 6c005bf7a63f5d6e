/** Counting, as functions of records: no framework, no store, no clock. */
@NullMarked
@NamedInterface("count")
package org.folkmoot.ballot.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
