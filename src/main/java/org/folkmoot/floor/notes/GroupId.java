package org.folkmoot.floor.notes;

import java.util.UUID;

/** Names a group of a wall. */
public record GroupId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
