package org.folkmoot.theme;

import java.util.UUID;

/** Names a codebook. */
public record CodebookId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static CodebookId of(String text) {
        return new CodebookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
