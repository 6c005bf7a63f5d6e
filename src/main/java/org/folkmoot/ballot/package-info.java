/** Questions, casting and counting. */
@NullMarked
package org.folkmoot.ballot;

import org.jspecify.annotations.NullMarked;
