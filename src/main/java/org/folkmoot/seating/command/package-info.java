/** Table plans on the command line: files in, JSON out, no server and no store. */
@NullMarked
package org.folkmoot.seating.command;

import org.jspecify.annotations.NullMarked;
