/** Screens for signing in, for one's own account, and for administering people and tokens. */
@NullMarked
package org.folkmoot.people.ui;

import org.jspecify.annotations.NullMarked;
