package org.folkmoot.testimony.internal;

import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.testimony.csv.CsvRow;

/** Takes the rows of a file in as they are judged: what is new or changed goes into batches, what is rejected into a file of its own. */
final class Arrivals implements Readings.Sink {

    private static final int ROWS_BETWEEN_REPORTS = 500;

    private final Batch.Destination destination;
    private final Batch batch;
    private final Readings readings;
    private final RejectedRows rejectedRows;
    private final JobProgress progress;
    private final BringingIn.Account account;
    /** What is in the store. */
    private final Tally tally = new Tally();

    Arrivals(
            Batch.Destination destination,
            Readings readings,
            RejectedRows rejectedRows,
            JobProgress progress,
            BringingIn.Account account) {
        this.destination = destination;
        this.batch = new Batch(destination);
        this.readings = readings;
        this.rejectedRows = rejectedRows;
        this.progress = progress;
        this.account = account;
    }

    @Override
    public void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept) {
        RowContent content = kept.content();
        tally.leftOut(kept);
        rejectedRows.cameInWithout(row, kept.leftOut());
        if (readings.repeats(row, key)) {
            tally.unchanged(content);
        } else {
            Ledger.Known known = destination.ledger().look(key, content.fingerprint());
            switch (known) {
                case Ledger.Known.Same _ -> tally.unchanged(content);
                case Ledger.Known.Other _ -> {
                    tally.changed(content);
                    batch.add(key, content, known);
                }
                case Ledger.Known.Not _, Ledger.Known.Announced _ -> {
                    tally.fresh(content);
                    batch.add(key, content, known);
                }
            }
        }
        if (batch.isFull()) {
            batch.write();
            report();
        } else {
            reportNowAndThen();
        }
    }

    @Override
    public void noAnswer(CsvRow row, String value) {
        tally.blank(value);
        reportNowAndThen();
    }

    @Override
    public void rejected(CsvRow row, RowOutcome.Rejected rejected) {
        tally.rejected(rejected);
        rejectedRows.stayedOut(row, rejected.reasons());
        reportNowAndThen();
    }

    void finish() {
        batch.write();
        report();
    }

    /** Rows that change nothing are reported too, but only between batches: what is reported is in the store. */
    private void reportNowAndThen() {
        if (batch.isEmpty() && tally.rows() % ROWS_BETWEEN_REPORTS == 0) {
            report();
        }
    }

    private void report() {
        account.count(tally);
        progress.figures(tally.figures());
        progress.at(tally.rows(), tally.rejected());
    }
}
