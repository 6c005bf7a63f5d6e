/** Calls for testimony: what people are asked to tell, by whom, under which rules, and the link that opens it. */
@NullMarked
@NamedInterface("call")
package org.folkmoot.testimony.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
