package org.folkmoot.testimony;

import java.util.UUID;

/** Names one testimony. Time-ordered. */
public record TestimonyId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TestimonyId of(String text) {
        return new TestimonyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
