/** Comma-separated files that are safe to open in a spreadsheet. */
@NullMarked
package org.folkmoot.platform.csv;

import org.jspecify.annotations.NullMarked;
