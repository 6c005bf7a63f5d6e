@NullMarked
package org.folkmoot.testimony;

import org.jspecify.annotations.NullMarked;
