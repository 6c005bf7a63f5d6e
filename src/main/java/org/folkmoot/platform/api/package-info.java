/** What all REST endpoints share: problems and the list envelope. */
@NullMarked
package org.folkmoot.platform.api;

import org.jspecify.annotations.NullMarked;
