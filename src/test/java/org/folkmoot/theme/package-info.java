@NullMarked
package org.folkmoot.theme;

import org.jspecify.annotations.NullMarked;
