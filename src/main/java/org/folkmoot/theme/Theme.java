package org.folkmoot.theme;

import java.util.Optional;
import org.folkmoot.place.PlaceId;

/**
 * Something people speak of, as a codebook defines it.
 *
 * @param code stable within the codebook, e.g. {@code contacting-services}
 */
public record Theme(
        ThemeId id,
        CodebookId codebook,
        PlaceId place,
        String code,
        String name,
        Optional<String> category,
        String definition) {}
