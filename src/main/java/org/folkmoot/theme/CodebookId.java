package org.folkmoot.theme;

import java.util.UUID;

/** Names a codebook. */
public record CodebookId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
