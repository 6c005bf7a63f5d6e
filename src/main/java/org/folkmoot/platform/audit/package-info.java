/** The append-only record of who did what to which ids. */
@NullMarked
package org.folkmoot.platform.audit;

import org.jspecify.annotations.NullMarked;
