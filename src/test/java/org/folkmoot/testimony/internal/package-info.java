@NullMarked
package org.folkmoot.testimony.internal;

import org.jspecify.annotations.NullMarked;
