/** Submissions over REST: for the product's own page, which must survive the loss of the network, and for a council's own form. */
@NullMarked
package org.folkmoot.submission.api;

import org.jspecify.annotations.NullMarked;
