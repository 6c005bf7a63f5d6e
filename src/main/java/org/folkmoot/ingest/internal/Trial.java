package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.ingest.ImportSummary;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/** Counts what would come of the rows, looks which words that are here would change, and keeps nothing. */
final class Trial implements Readings.Sink {

    private static final int PAGE = 1000;

    private record Next(long row, String words) {}

    private final Readings readings;
    private final Ledger ledger;
    private final Testimonies testimonies;
    private final RowCounts tally = new RowCounts();
    private final Map<TestimonyId, Next> next = new LinkedHashMap<>();
    private final List<ImportSummary.Example> examples = new ArrayList<>();
    private long rewritten;

    Trial(Readings readings, Ledger ledger, Testimonies testimonies) {
        this.readings = readings;
        this.ledger = ledger;
        this.testimonies = testimonies;
    }

    @Override
    public void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept) {
        Ledger.Known known = readings.known(row, key, kept, ledger);
        tally.add(kept, known);
        if (known instanceof Ledger.Known.Other(var id)) {
            next.put(id, new Next(row.number(), kept.content().words()));
            if (next.size() >= PAGE) {
                compare();
            }
        }
    }

    private void compare() {
        for (Testimony now : testimonies.forIndex(next.keySet())) {
            Next then = next.get(now.id());
            if (then != null && !then.words().equals(now.words())) {
                rewritten++;
                if (examples.size() < ImportSummary.Rewritten.MOST_EXAMPLES) {
                    examples.add(new ImportSummary.Example(then.row(), now.words(), then.words()));
                }
            }
        }
        next.clear();
    }

    @Override
    public void stayedOut(CsvRow row, RowOutcome.StaysOut outcome) {
        tally.add(outcome);
    }

    ImportSummary bill(List<String> newThemes) {
        compare();
        return tally.bill(newThemes, new ImportSummary.Rewritten(rewritten, examples), readings.leftOut());
    }
}
