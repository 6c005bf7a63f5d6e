/** What a person tells in answer to a call: drafts, versions, consent, and what became of it. Words are sealed with the person's own key. */
@NullMarked
@NamedInterface("telling")
package org.folkmoot.testimony.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
