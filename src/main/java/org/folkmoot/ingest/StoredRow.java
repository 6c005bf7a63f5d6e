package org.folkmoot.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.SaidWithin;

/**
 * A comment as it would be stored, shown before anything is.
 *
 * @param row as a spreadsheet counts
 * @param person what the file calls who said it; kept sealed, apart from the words
 * @param themes their names
 * @param leftOut values it would come in without
 */
public record StoredRow(
        long row,
        String words,
        Optional<String> question,
        Optional<String> person,
        Optional<LocalDate> said,
        SaidWithin within,
        Optional<Felt> felt,
        Optional<ServiceId> service,
        List<String> themes,
        List<Rejection> leftOut) {

    public StoredRow {
        themes = List.copyOf(themes);
        leftOut = List.copyOf(leftOut);
    }
}
