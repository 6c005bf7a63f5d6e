package org.folkmoot.theme;

import java.util.List;
import java.util.Optional;
import org.folkmoot.place.PlaceId;

/**
 * The themes a place codes by, under one name.
 *
 * @param version goes up by one with every change of its themes
 * @param origin where it was taken from, with its licence, where it came from elsewhere
 */
public record Codebook(
        CodebookId id, PlaceId place, String name, long version, Optional<String> origin, List<Theme> themes) {

    public Codebook {
        themes = List.copyOf(themes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A codebook needs a name");
        }
    }

    /** The theme of that name, whatever its capitals and spaces. */
    public Optional<Theme> named(String wanted) {
        String key = ThemeDraft.keyOf(wanted);
        return themes.stream()
                .filter(theme -> ThemeDraft.keyOf(theme.name()).equals(key))
                .findFirst();
    }
}
