package org.folkmoot.call;

import java.util.UUID;

/** Names a call for testimony. */
public record CallId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
