@NullMarked
package org.folkmoot;

import org.jspecify.annotations.NullMarked;
