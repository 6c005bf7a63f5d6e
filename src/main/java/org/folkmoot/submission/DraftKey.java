package org.folkmoot.submission;

import java.util.UUID;
import org.folkmoot.platform.Sha256;

/** What a device made up to name its draft: it opens the draft, and sending with it again sends nothing twice. Secret; the store keeps only its hash. */
public record DraftKey(UUID value) {

    /** @throws IllegalArgumentException if the text is no random UUID (version 4) */
    public static DraftKey of(String text) {
        UUID value = UUID.fromString(text);
        if (value.version() != 4) {
            throw new IllegalArgumentException("not a random UUID");
        }
        return new DraftKey(value);
    }

    String hash() {
        return Sha256.of(value.toString());
    }

    @Override
    public String toString() {
        return "(a draft key)";
    }
}
