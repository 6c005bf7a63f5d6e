/** Who a contributor is, kept apart from what they said: sealed with a key of their own, so that destroying the key erases them. */
@NullMarked
package org.folkmoot.people.seal;

import org.jspecify.annotations.NullMarked;
