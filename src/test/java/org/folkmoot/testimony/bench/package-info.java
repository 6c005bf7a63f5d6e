@NullMarked
package org.folkmoot.testimony.bench;

import org.jspecify.annotations.NullMarked;
