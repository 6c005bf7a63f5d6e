package org.folkmoot.testimony;

import java.util.UUID;

/** Names a contributor without saying who they are: the sealed identity stands elsewhere. */
public record ContributorId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ContributorId of(String text) {
        return new ContributorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
