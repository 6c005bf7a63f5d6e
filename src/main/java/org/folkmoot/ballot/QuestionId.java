package org.folkmoot.ballot;

import java.util.UUID;

/** Names a question. */
public record QuestionId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
