package org.folkmoot.testimony.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.WordsUse;

/**
 * What a row says, read but not yet written.
 *
 * @param key what names the row in its file: its id, or else what it is known by
 * @param contributor what the file calls the person
 * @param themes names of themes, each once
 */
record RowContent(
        List<String> key,
        String words,
        Optional<String> contributor,
        Optional<LocalDate> said,
        Optional<Felt> felt,
        Optional<ServiceId> service,
        List<String> themes,
        PlaceId place,
        WordsUse upTo) {

    /** Differs if and only if anything of it differs. */
    long fingerprint() {
        List<String> parts = new ArrayList<>(List.of(
                words,
                contributor.orElse(""),
                said.map(LocalDate::toString).orElse(""),
                felt.map(Felt::name).orElse(""),
                service.map(ServiceId::toString).orElse(""),
                place.toString(),
                upTo.name()));
        parts.addAll(themes.stream().sorted().toList());
        return Fingerprint.of(parts).half();
    }
}
