/** The embedded store: MongoDB's wire protocol on loopback, over one MVStore file, for this process alone. */
@NullMarked
package org.folkmoot.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
