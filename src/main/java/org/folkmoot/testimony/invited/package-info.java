/** People invited by name to answer a call: each has a link of their own, and what they tell is not tied to their name. */
@NullMarked
package org.folkmoot.testimony.invited;

import org.jspecify.annotations.NullMarked;
