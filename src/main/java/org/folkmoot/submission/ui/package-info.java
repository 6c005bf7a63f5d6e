/** The pages on which people tell, and on which they keep charge of what they told. */
@NullMarked
package org.folkmoot.submission.ui;

import org.jspecify.annotations.NullMarked;
