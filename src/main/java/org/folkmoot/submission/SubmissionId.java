package org.folkmoot.submission;

import java.util.UUID;

/** Names what one person told in answer to a call. Once it is published to analysts, the testimony carries the same id. */
public record SubmissionId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
