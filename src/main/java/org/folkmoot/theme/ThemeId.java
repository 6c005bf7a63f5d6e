package org.folkmoot.theme;

import java.util.UUID;

/** Names a theme of a codebook. */
public record ThemeId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ThemeId of(String text) {
        return new ThemeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
