/** Tells as people do who come to a running server from outside. */
@NullMarked
package org.folkmoot.submission.rehearsal;

import org.jspecify.annotations.NullMarked;
