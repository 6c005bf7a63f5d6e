@NullMarked
package org.folkmoot.testimony.paper;

import org.jspecify.annotations.NullMarked;
