/** The product's texts in English and Welsh, gathered from every module's bundles. */
@NullMarked
package org.folkmoot.platform.i18n;

import org.jspecify.annotations.NullMarked;
