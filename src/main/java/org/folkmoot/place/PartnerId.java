package org.folkmoot.place;

import java.util.UUID;

/** Names a partner; the id of its HSDS organization. */
public record PartnerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
