/** How files come in: one way for the screens, the command line and the API. */
@NullMarked
package org.folkmoot.platform.imports;

import org.jspecify.annotations.NullMarked;
