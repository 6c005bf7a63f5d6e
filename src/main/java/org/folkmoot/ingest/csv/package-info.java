/** Reading comma-separated files as they are found in offices: what they are written in, what their columns hold. Plain Java. */
@NullMarked
package org.folkmoot.ingest.csv;

import org.jspecify.annotations.NullMarked;
