/** The pages of an assembly for those who run it. */
@NullMarked
package org.folkmoot.assembly.ui;

import org.jspecify.annotations.NullMarked;
