package org.folkmoot.floor.notes;

import java.util.UUID;

/** Names a note of a table. Made on the device on which it is written. */
public record NoteId(UUID value) implements PieceId {

    @Override
    public String toString() {
        return value.toString();
    }
}
