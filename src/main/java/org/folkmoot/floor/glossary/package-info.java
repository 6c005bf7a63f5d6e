/** The words of an assembly that are explained, and those that members asked about. */
@NamedInterface("glossary")
@NullMarked
package org.folkmoot.floor.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
