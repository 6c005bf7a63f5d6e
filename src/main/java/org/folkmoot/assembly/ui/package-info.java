/** The pages of an assembly for those who run it. */
@NamedInterface("screens")
@NullMarked
package org.folkmoot.assembly.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
