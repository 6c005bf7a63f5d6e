/** How places, partners and services are kept, read and found. */
@NullMarked
package org.folkmoot.place.internal;

import org.jspecify.annotations.NullMarked;
