// Stands before the one of the product on the class path of tests, so it says the same of the package.
@NullMarked
@NamedInterface("telling")
package org.folkmoot.testimony.attachment.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
