/** Tests of how files come in. */
@NullMarked
package org.folkmoot.platform.imports;

import org.jspecify.annotations.NullMarked;
