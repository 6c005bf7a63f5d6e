@NullMarked
package org.folkmoot.testimony.api;

import org.jspecify.annotations.NullMarked;
