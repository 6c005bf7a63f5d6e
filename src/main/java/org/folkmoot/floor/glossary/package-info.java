/** The words of an assembly that are explained, and those that members asked about. */
@NullMarked
package org.folkmoot.floor.glossary;

import org.jspecify.annotations.NullMarked;
