package org.folkmoot.paper;

import java.util.UUID;

/** Names one form on paper that is being keyed in. */
public record PaperFormId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PaperFormId of(String text) {
        return new PaperFormId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
