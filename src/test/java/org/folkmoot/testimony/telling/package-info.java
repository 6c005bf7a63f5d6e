@NullMarked
package org.folkmoot.testimony.telling;

import org.jspecify.annotations.NullMarked;
