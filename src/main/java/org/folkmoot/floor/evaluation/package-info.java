/** How members and facilitators judge a day: a short form after each session, counted without names. */
@NamedInterface("evaluation")
@NullMarked
package org.folkmoot.floor.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
