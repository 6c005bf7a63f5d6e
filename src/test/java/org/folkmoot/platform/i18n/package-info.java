@NullMarked
package org.folkmoot.platform.i18n;

import org.jspecify.annotations.NullMarked;
