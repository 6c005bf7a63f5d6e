/** Lists of words, read once from the files beside the texts of the module. */
@NullMarked
package org.folkmoot.redaction.words;

import org.jspecify.annotations.NullMarked;
