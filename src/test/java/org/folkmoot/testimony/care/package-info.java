@NullMarked
package org.folkmoot.testimony.care;

import org.jspecify.annotations.NullMarked;
