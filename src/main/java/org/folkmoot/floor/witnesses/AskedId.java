package org.folkmoot.floor.witnesses;

import java.util.UUID;

/** Names a question to witnesses. Made on the device that asked it. */
public record AskedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
