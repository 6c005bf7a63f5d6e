package org.folkmoot.theme;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.folkmoot.place.PlaceId;

/** Ids made from names, so that writing the same codebook twice, or from two sides at once, gives one codebook. */
final class CodebookIds {

    private CodebookIds() {}

    static CodebookId codebook(PlaceId place, String name) {
        return new CodebookId(of("codebook\n" + place + "\n" + ThemeDraft.keyOf(name)));
    }

    static ThemeId theme(CodebookId codebook, String code) {
        return new ThemeId(of("theme\n" + codebook + "\n" + code));
    }

    private static UUID of(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
