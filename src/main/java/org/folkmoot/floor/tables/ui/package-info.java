/** Screens and paper of the table plan. */
@NullMarked
package org.folkmoot.floor.tables.ui;

import org.jspecify.annotations.NullMarked;
