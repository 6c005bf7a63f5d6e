package org.folkmoot.testimony;

import java.util.OptionalLong;
import java.util.Set;
import org.folkmoot.theme.ThemeId;

/**
 * A testimony that was made of a record of another kind, without its words.
 *
 * @param version the version of the record it was made of; empty if that is not known
 */
public record Publication(OptionalLong version, Set<WordsUse> uses, Set<ThemeId> themes) {
    public Publication {
        uses = Set.copyOf(uses);
        themes = Set.copyOf(themes);
    }
}
