package org.folkmoot.submission.attachment;

import java.util.UUID;

/** Names a file. The device that sends it makes the name up, so that a file sent again is kept once. */
public record AttachmentId(UUID value) {

    /** @throws IllegalArgumentException if the text is no random UUID (version 4) */
    public static AttachmentId of(String text) {
        UUID value = UUID.fromString(text);
        if (value.version() != 4) {
            throw new IllegalArgumentException("not a random UUID");
        }
        return new AttachmentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
