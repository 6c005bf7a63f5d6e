/** Tests of what people said, over REST. */
@NullMarked
package org.folkmoot.evidence.api;

import org.jspecify.annotations.NullMarked;
