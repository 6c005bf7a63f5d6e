@NullMarked
package org.folkmoot.platform.csv;

import org.jspecify.annotations.NullMarked;
