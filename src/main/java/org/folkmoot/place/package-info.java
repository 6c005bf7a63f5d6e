/** Places, partners, services and assets; HSDS in and out. */
@NullMarked
package org.folkmoot.place;

import org.jspecify.annotations.NullMarked;
