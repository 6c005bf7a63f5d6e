/** People invited by name to answer a call: each has a link of their own, and what they tell is not tied to their name. */
@NullMarked
@NamedInterface("invited")
package org.folkmoot.call.invited;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
