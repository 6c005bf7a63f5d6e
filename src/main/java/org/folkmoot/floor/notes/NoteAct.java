package org.folkmoot.floor.notes;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.ItemId;

/** What somebody does to notes of a table. Has an id made on the device: the same act sent again is done once. */
public sealed interface NoteAct {

    UUID id();

    /**
     * Writes a note, in the place of the version it was made on.
     *
     * @param on the version; 0 for a new one; of one that was removed, the version of that, to put it back
     */
    record Write(UUID id, NoteId note, ItemId item, Note.Kind kind, String text, int on) implements NoteAct {}

    /** Removes a note as it stood in a version, and its words with it. */
    record Remove(UUID id, NoteId note, int on) implements NoteAct {}

    /** The table heard these lines and agreed. */
    record ReadBack(UUID id, List<Line> lines) implements NoteAct {

        public ReadBack {
            lines = List.copyOf(lines);
        }
    }

    /** A note as it stood in a version. */
    record Line(NoteId note, int on) {}
}
