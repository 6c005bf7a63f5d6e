/** Screens of the directory of services and of the tree of places. */
@NullMarked
package org.folkmoot.place.ui;

import org.jspecify.annotations.NullMarked;
