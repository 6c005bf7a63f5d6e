/** What the product's own pages ask about the person in front of them. */
@NullMarked
package org.folkmoot.people.api;

import org.jspecify.annotations.NullMarked;
