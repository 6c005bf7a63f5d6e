package org.folkmoot.platform.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id as requests write it: a UUID in its full form of 36 characters, of which short forms stand for none. */
public final class RequestedId {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RequestedId() {}

    /** The id; empty if the text is none. Java's own reading is laxer. */
    public static Optional<UUID> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if it is none */
    public static UUID of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("Not a UUID in full"));
    }
}
