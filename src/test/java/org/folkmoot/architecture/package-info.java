@NullMarked
package org.folkmoot.architecture;

import org.jspecify.annotations.NullMarked;
