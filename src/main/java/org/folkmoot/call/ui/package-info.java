/** Screens for those who open calls for testimony: the calls of a place, one call with its link and code, and the sheet to print. */
@NullMarked
@NamedInterface("screens")
package org.folkmoot.call.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
