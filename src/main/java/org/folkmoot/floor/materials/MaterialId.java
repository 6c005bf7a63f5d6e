package org.folkmoot.floor.materials;

import java.util.UUID;
import org.folkmoot.platform.store.TimeOrderedId;

/** Names a material of a session. */
public record MaterialId(UUID value) {

    public static MaterialId next() {
        return new MaterialId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
