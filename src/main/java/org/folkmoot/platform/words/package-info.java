/** What is known of people's words without knowing what they say. */
@NullMarked
package org.folkmoot.platform.words;

import org.jspecify.annotations.NullMarked;
