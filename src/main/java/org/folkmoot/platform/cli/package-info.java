/** The command line that the launcher hands on. */
@NullMarked
package org.folkmoot.platform.cli;

import org.jspecify.annotations.NullMarked;
