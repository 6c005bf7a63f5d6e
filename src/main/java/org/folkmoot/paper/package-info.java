/** Forms on paper: keyed in by two people who do not see each other's entry, compared, settled, and handed in like any other submission. */
@NullMarked
package org.folkmoot.paper;

import org.jspecify.annotations.NullMarked;
