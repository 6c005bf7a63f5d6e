@NullMarked
package org.folkmoot.place.internal;

import org.jspecify.annotations.NullMarked;
