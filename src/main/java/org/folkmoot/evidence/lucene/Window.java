package org.folkmoot.evidence.lucene;

import java.time.LocalDate;

/** A stretch of days to count under, both ends inclusive. Stretches may overlap. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period can't end (" + to + ") before it begins (" + from + ")");
        }
    }
}
