/** What members read for a session: briefings, presentations, statements of witnesses, each with an Easy Read and a Welsh variant. */
@NamedInterface("materials")
@NullMarked
package org.folkmoot.floor.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
