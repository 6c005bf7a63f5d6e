package org.folkmoot.floor.notes;

import java.util.UUID;

/** Names a line of a wall that stands for several notes. */
public record LineId(UUID value) implements PieceId {

    @Override
    public String toString() {
        return value.toString();
    }
}
