package org.folkmoot.floor.paper;

import java.time.Instant;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.paper.Keyers;

/**
 * A table's sheet on its way in, without what stands on it.
 *
 * @param version grows by one with each write
 */
public record Sheet(SheetId id, AssemblyId assembly, Keyers keyers, Stage stage, Instant changed, long version) {

    public enum Stage {
        /** One or both entries are not finished. */
        KEYING,
        /** Keyed twice: what differs waits to be settled. */
        TO_SETTLE,
        /** Settled, and not all of its notes may be there yet: nothing of it changes any more. */
        GOING_IN,
        /** Its notes are beside those that the table wrote on a screen. */
        IN
    }

    Sheet with(Keyers newKeyers, Stage newStage, Instant now) {
        return new Sheet(id, assembly, newKeyers, newStage, now, version);
    }
}
