/** Forms on paper: keyed in by two people who do not see each other's entry, compared, settled, and handed in like any other telling. */
@NullMarked
package org.folkmoot.testimony.paper;

import org.jspecify.annotations.NullMarked;
