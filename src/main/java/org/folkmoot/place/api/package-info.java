/** The HSDS 3.0 API of the directory: open data, for other software. */
@NullMarked
package org.folkmoot.place.api;

import org.jspecify.annotations.NullMarked;
