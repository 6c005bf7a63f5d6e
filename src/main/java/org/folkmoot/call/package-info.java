/** Calls for testimony: what people are asked to tell, by whom, under which rules, and the link that opens it. */
@NullMarked
package org.folkmoot.call;

import org.jspecify.annotations.NullMarked;
