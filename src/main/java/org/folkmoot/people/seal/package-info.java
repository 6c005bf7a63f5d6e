/**
 * Who a contributor is and what they gave, sealed with a key of their own that is kept apart, so that destroying the key erases them.
 */
@NullMarked
package org.folkmoot.people.seal;

import org.jspecify.annotations.NullMarked;
