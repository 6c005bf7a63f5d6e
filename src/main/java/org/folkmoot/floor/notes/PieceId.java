package org.folkmoot.floor.notes;

import java.util.UUID;

/** Names what can be moved on a wall: a note, or a line that stands for several. */
public sealed interface PieceId permits NoteId, LineId {

    UUID value();
}
