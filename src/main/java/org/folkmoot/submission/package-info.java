/** What a person tells in answer to a call: drafts, versions, consent, and what became of it. Words are sealed with the person's own key. */
@NullMarked
package org.folkmoot.submission;

import org.jspecify.annotations.NullMarked;
