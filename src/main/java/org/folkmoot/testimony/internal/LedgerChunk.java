package org.folkmoot.testimony.internal;

import java.util.List;
import java.util.UUID;

/**
 * Entries that were written down together.
 *
 * @param number ascending from 0 within the set, without gaps
 * @param run the import that wrote it
 * @param settled true once the testimonies it announces are known to be in the store
 */
record LedgerChunk(UUID set, int number, UUID run, boolean settled, List<LedgerEntry> entries) {

    LedgerChunk {
        entries = List.copyOf(entries);
    }
}
