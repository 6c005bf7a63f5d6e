/** The embedded store: MongoDB's wire protocol on loopback, over SQLite files, for this process alone. */
@NullMarked
package org.folkmoot.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
