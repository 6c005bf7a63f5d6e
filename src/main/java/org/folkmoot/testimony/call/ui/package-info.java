/** Screens for those who open calls for testimony: the calls of a place, one call with its link and code, and the sheet to print. */
@NullMarked
package org.folkmoot.testimony.call.ui;

import org.jspecify.annotations.NullMarked;
