/** The document store: embedded by default, MongoDB where one is given. */
@NullMarked
package org.folkmoot.platform.store;

import org.jspecify.annotations.NullMarked;
