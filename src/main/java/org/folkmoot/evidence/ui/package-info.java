/** Pages on what people said: search, themes beside services, themes. */
@NullMarked
package org.folkmoot.evidence.ui;

import org.jspecify.annotations.NullMarked;
