/** The screen of codebooks. */
@NullMarked
package org.folkmoot.theme.ui;

import org.jspecify.annotations.NullMarked;
