@NullMarked
package org.folkmoot.testimony.redaction;

import org.jspecify.annotations.NullMarked;
