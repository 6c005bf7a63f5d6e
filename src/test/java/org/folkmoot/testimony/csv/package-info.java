@NullMarked
package org.folkmoot.testimony.csv;

import org.jspecify.annotations.NullMarked;
