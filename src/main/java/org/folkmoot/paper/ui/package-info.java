/** Screens for those who key forms on paper in: the forms of a call, one form to key, its differences to settle, and the slip for the person. */
@NullMarked
package org.folkmoot.paper.ui;

import org.jspecify.annotations.NullMarked;
