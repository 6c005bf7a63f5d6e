package org.folkmoot.evidence.disclosure;

import java.util.List;

/** One line of counts with its total, as it may be shown. */
public record ShownLine(List<Shown> cells, Shown total) {

    public ShownLine {
        cells = List.copyOf(cells);
    }
}
