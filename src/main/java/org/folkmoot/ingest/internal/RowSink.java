package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.internal.LedgerRecords.LedgerEntry;
import org.folkmoot.ingest.internal.RowOutcome.RowContent;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/** Takes the rows of a file in as they are judged: what is new or changed goes into batches, what is rejected into a file of its own. */
final class RowSink implements Readings.Sink {

    private static final int ROWS_BETWEEN_REPORTS = 500;

    /**
     * @param themes ids by key of the name
     * @param size rows written in one command of the store
     */
    record Destination(
            TestimonyImport command,
            UUID run,
            Ledger ledger,
            Map<String, ThemeId> themes,
            Testimonies testimonies,
            Contributors contributors,
            int size) {}

    private record Entry(Fingerprint key, TestimonyId id, RowContent content, Ledger.Known known) {}

    private final Destination destination;
    private final List<Entry> entries = new ArrayList<>();
    private final Readings readings;
    private final RejectedRows rejectedRows;
    private final JobProgress progress;
    private final ImportRunner.Account account;
    /** What is in the store. */
    private final RowCounts tally = new RowCounts();

    private long noted;

    RowSink(
            Destination destination,
            Readings readings,
            RejectedRows rejectedRows,
            JobProgress progress,
            ImportRunner.Account account) {
        this.destination = destination;
        this.readings = readings;
        this.rejectedRows = rejectedRows;
        this.progress = progress;
        this.account = account;
    }

    @Override
    public void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept) {
        Ledger.Known known = readings.known(row, key, kept, destination.ledger());
        tally.add(kept, known);
        rejectedRows.kept(row, key, kept);
        note(kept.leftOut());
        if (!(known instanceof Ledger.Known.Same)) {
            add(key, kept.content(), known);
        }
        if (entries.size() >= destination.size()) {
            write();
            report();
        } else {
            reportNowAndThen();
        }
    }

    @Override
    public void stayedOut(CsvRow row, RowOutcome.StaysOut outcome) {
        tally.add(outcome);
        rejectedRows.stayedOut(row, outcome);
        if (outcome instanceof RowOutcome.Rejected rejected) {
            note(rejected.reasons());
        }
        reportNowAndThen();
    }

    private void note(List<Rejection> reasons) {
        if (noted < JobProgress.MOST_NOTES) {
            reasons.forEach(reason -> progress.note(rejectedRows.said(reason)));
            noted += reasons.size();
        }
    }

    void finish() {
        write();
        report();
        if (tally.namesGroups()) {
            progress.note(
                    "The column for who said it has few values in many rows: they name groups, not people. Take this"
                            + " import out again and leave the column out.");
        }
    }

    /** Rows that change nothing are reported too, but only between batches: what is reported is in the store. */
    private void reportNowAndThen() {
        if (entries.isEmpty() && tally.rows() % ROWS_BETWEEN_REPORTS == 0) {
            report();
        }
    }

    private void report() {
        account.count(tally);
        progress.figures(tally.figures());
        progress.at(tally.rows(), tally.rejected());
    }

    private void add(Fingerprint key, RowContent content, Ledger.Known known) {
        TestimonyId id = switch (known) {
            case Ledger.Known.Other(var before) -> before;
            case Ledger.Known.Announced(var announced) -> announced;
            case Ledger.Known.Not(), Ledger.Known.Same() -> new TestimonyId(TimeOrderedId.next());
        };
        entries.add(new Entry(key, id, content, known));
    }

    /**
     * Writes the rows in hand: first the people, then the ledger's announcement, then what stands there now, then the testimonies, then that
     * they are in. A crash between any two leaves what the next import puts right.
     */
    private void write() {
        if (entries.isEmpty()) {
            return;
        }
        Map<String, UUID> people = pseudonyms(entries.stream()
                .flatMap(entry -> entry.content.contributor().stream())
                .collect(Collectors.toSet()));
        List<Testimony> all =
                entries.stream().map(entry -> testimony(entry, people)).toList();
        List<LedgerEntry> announced = IntStream.range(0, all.size())
                .mapToObj(at -> announcement(entries.get(at), all.get(at)))
                .toList();
        int number = destination.ledger.announce(destination.run, announced);
        destination.testimonies.record(known(all, Ledger.Known.Announced.class));
        List<Testimony> changed = known(all, Ledger.Known.Other.class);
        if (!changed.isEmpty()) {
            destination.testimonies.keepEarlier(
                    destination.run, changed.stream().map(Testimony::id).toList());
        }
        destination.testimonies.write(known(all, Ledger.Known.Not.class), changed);
        destination.ledger.settle(number, announced);
        entries.clear();
    }

    /** The names that words go under, by what the file calls who said them, which the people module seals. */
    private Map<String, UUID> pseudonyms(Set<String> references) {
        return references.isEmpty()
                ? Map.of()
                : destination.contributors.pseudonyms(
                        new Scope.OfPlace(destination.command.at().value()),
                        destination.command.mapping().name(),
                        references);
    }

    private static LedgerEntry announcement(Entry entry, Testimony testimony) {
        LedgerEntry.Kind kind =
                entry.known instanceof Ledger.Known.Other ? LedgerEntry.Kind.CHANGED : LedgerEntry.Kind.ADDED;
        return new LedgerEntry(entry.key, entry.id, entry.content.fingerprint(), kind, Fingerprint.of(testimony));
    }

    private List<Testimony> known(List<Testimony> all, Class<? extends Ledger.Known> known) {
        return IntStream.range(0, all.size())
                .filter(at -> known.isInstance(entries.get(at).known))
                .mapToObj(all::get)
                .toList();
    }

    private Testimony testimony(Entry entry, Map<String, UUID> people) {
        RowContent content = entry.content;
        Set<ThemeId> themes = new HashSet<>();
        content.themes().forEach(name -> themes.add(destination.themes.get(Mapping.key(name))));
        Set<WordsUse> uses = EnumSet.range(WordsUse.ANALYSE, content.upTo());
        return new Testimony(
                entry.id,
                // Nobody is named: the row stands for a person of its own, who keeps the id of the words.
                new ContributorId(content.contributor().map(people::get).orElse(entry.id.value())),
                content.place(),
                content.service().stream().toList(),
                content.said(),
                content.felt(),
                themes,
                content.words(),
                uses,
                Set.of(),
                destination.command.mapping().name(),
                content.within(),
                content.question());
    }
}
