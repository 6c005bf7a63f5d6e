package org.folkmoot.evidence.ui;

import java.util.Optional;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/** One cell of themes beside services, as it stands in an address. */
record CellAddress(ThemeId theme, ServiceId service) {

    static Optional<CellAddress> of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CellAddress(ThemeId.of(text.substring(0, dot)), ServiceId.of(text.substring(dot + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return theme + "." + service;
    }
}
