@NullMarked
package org.folkmoot.place;

import org.jspecify.annotations.NullMarked;
