/** Files of comments brought in: a file is uploaded, its columns are mapped, a trial shows what would be stored, and a run stores it, can be undone and is kept in a ledger. */
@NullMarked
package org.folkmoot.ingest;

import org.jspecify.annotations.NullMarked;
