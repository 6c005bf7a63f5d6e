@NullMarked
package org.folkmoot.testimony.invited;

import org.jspecify.annotations.NullMarked;
