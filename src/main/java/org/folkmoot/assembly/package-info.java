/** Assemblies: remit, promise, members, sessions and agenda. */
@NullMarked
package org.folkmoot.assembly;

import org.jspecify.annotations.NullMarked;
