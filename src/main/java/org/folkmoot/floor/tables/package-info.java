/** The table plan of a session: who sits with whom in each round. */
@NullMarked
package org.folkmoot.floor.tables;

import org.jspecify.annotations.NullMarked;
