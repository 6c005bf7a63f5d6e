/** What the accounts, links and tokens are made of: their records in the store, password hashing, limits on tries. */
@NullMarked
package org.folkmoot.people.internal;

import org.jspecify.annotations.NullMarked;
