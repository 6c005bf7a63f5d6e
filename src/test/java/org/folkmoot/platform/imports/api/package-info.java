/** Tests of imports over REST. */
@NullMarked
package org.folkmoot.platform.imports.api;

import org.jspecify.annotations.NullMarked;
