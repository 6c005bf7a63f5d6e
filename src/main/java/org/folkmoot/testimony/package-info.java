/** What people said, and what it may be used for. */
@NullMarked
package org.folkmoot.testimony;

import org.jspecify.annotations.NullMarked;
