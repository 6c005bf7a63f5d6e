/** Counting, as functions of records: no framework, no store, no clock. */
@NullMarked
package org.folkmoot.ballot.count;

import org.jspecify.annotations.NullMarked;
