/** How the command line talks to a server that is already running on the same machine. */
@NullMarked
package org.folkmoot.platform.operator;

import org.jspecify.annotations.NullMarked;
