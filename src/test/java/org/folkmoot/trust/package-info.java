@NullMarked
package org.folkmoot.trust;

import org.jspecify.annotations.NullMarked;
