@NullMarked
package org.folkmoot.platform.audit;

import org.jspecify.annotations.NullMarked;
