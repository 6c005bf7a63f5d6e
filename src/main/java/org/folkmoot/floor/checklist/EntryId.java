package org.folkmoot.floor.checklist;

import java.util.UUID;

/** Names an entry of a checklist. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
