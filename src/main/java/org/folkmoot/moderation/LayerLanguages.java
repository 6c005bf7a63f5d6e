package org.folkmoot.moderation;

import java.util.List;

/** The languages a translation may be in: those most spoken at home in England and Wales (Census 2021), as language tags. */
public final class LayerLanguages {

    private static final List<String> ALL = List.of(
            "en", "cy", "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it", "fr", "ta", "tr", "zh", "so", "lt",
            "fa", "uk", "bg", "de", "hu", "ku", "ti", "ps", "vi", "hi");

    private LayerLanguages() {}

    public static List<String> all() {
        return ALL;
    }
}
