package org.folkmoot.testimony.internal;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.testimony.Bill;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.ImportRun;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.TestimonyImport;
import org.folkmoot.testimony.csv.CsvFile;
import org.folkmoot.testimony.csv.CsvRow;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads files by their mapping and, when it is not a trial, writes what is new or changed. Called as the product, after the caller was authorised. */
@Component
public class BringingIn {

    private final Testimonies testimonies;
    private final LedgerRecords ledgers;
    private final Codebooks codebooks;
    private final NamesOfPlace names;
    private final People people;
    private final Erasures erasures;
    private final ImportFiles files;
    private final Clock clock;
    private final int batchSize;
    private final Set<UUID> setsInHand = ConcurrentHashMap.newKeySet();

    BringingIn(
            Testimonies testimonies,
            LedgerRecords ledgers,
            Codebooks codebooks,
            NamesOfPlace names,
            People people,
            Erasures erasures,
            ImportFiles files,
            Clock clock,
            @Value("${folkmoot.import.batch:1000}") int batchSize) {
        this.testimonies = testimonies;
        this.ledgers = ledgers;
        this.codebooks = codebooks;
        this.names = names;
        this.people = people;
        this.erasures = erasures;
        this.files = files;
        this.clock = clock;
        this.batchSize = batchSize;
    }

    /** Where a run keeps its counts, so that they are known however it ends. */
    public static final class Account {

        private ImportRun.Counts counts = ImportRun.Counts.none();

        public ImportRun.Counts counts() {
            return counts;
        }

        void count(Tally tally) {
            counts = ImportRun.Counts.of(tally.bill(List.of()));
        }
    }

    /** @throws org.folkmoot.platform.api.InvalidRequest if the mapping does not fit the file */
    public void check(TestimonyImport command) {
        readings(command, CsvFile.open(command.file()));
    }

    public Bill tryOut(TestimonyImport command) {
        Readings readings = readings(command, CsvFile.open(command.file()));
        readings.scan();
        Ledger ledger = Ledger.read(set(command.at(), command.mapping().name()), ledgers, testimonies);
        Tally tally = new Tally();
        readings.judge(new Trial(readings, ledger, tally));
        return tally.bill(newThemes(command, readings.themes()));
    }

    /** Only the rows that could not come in, or not whole. */
    public void writeRejectedRows(TestimonyImport command, Writer out) {
        CsvFile file = CsvFile.open(command.file());
        Readings readings = readings(command, file);
        readings.scan();
        try (RejectedRows rejected = files.rejectedRows(out, file.form(), command.mapping())) {
            readings.judge(new Readings.Sink() {
                @Override
                public void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept) {
                    rejected.cameInWithout(row, kept.leftOut());
                }

                @Override
                public void noAnswer(CsvRow row, String value) {
                    // Not rejected.
                }

                @Override
                public void rejected(CsvRow row, RowOutcome.Rejected outcome) {
                    rejected.stayedOut(row, outcome.reasons());
                }
            });
        }
    }

    public void bringIn(TestimonyImport command, JobProgress progress, Account account) {
        UUID set = set(command.at(), command.mapping().name());
        if (!setsInHand.add(set)) {
            throw new JobFailed("Another file of “" + command.mapping().name()
                    + "” is coming in at this moment. Wait until it is done, then bring this one in.");
        }
        try {
            CsvFile file = CsvFile.open(command.file());
            Readings readings = readings(command, file);
            readings.scan();
            progress.total(readings.rows());
            Ledger ledger = Ledger.open(set, ledgers, testimonies);
            Map<String, ThemeId> themes = themes(command, readings.themes());
            try (RejectedRows rejected = files.rejectedRows(progress.id().value(), file.form(), command.mapping())) {
                Arrivals arrivals = new Arrivals(
                        new Batch.Destination(
                                command, progress.id().value(), ledger, themes, testimonies, people, batchSize),
                        readings,
                        rejected,
                        progress,
                        account);
                readings.judge(arrivals);
                arrivals.finish();
            }
        } finally {
            setsInHand.remove(set);
        }
    }

    public void takeOut(ImportRun run) {
        UUID set = set(run.place(), run.set());
        if (!setsInHand.add(set)) {
            throw new JobFailed("A file of “" + run.set() + "” is coming in at this moment. Wait until it is done.");
        }
        try {
            Ledger.takeOut(set, run.id().value(), ledgers, testimonies);
        } finally {
            setsInHand.remove(set);
        }
    }

    private Readings readings(TestimonyImport command, CsvFile file) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        RowReader reader = new RowReader(
                command.mapping(),
                file.form(),
                names.at(command.at()),
                today,
                people.erased(command.at(), command.mapping().name(), erasures.erased()));
        return new Readings(file, command.mapping(), reader);
    }

    private Map<String, ThemeId> themes(TestimonyImport command, List<String> names) {
        Map<String, ThemeId> ids = new HashMap<>();
        if (!names.isEmpty()) {
            String codebook = command.mapping().themes().orElseThrow().codebook();
            List<Theme> themes = codebooks.ensure(command.at(), codebook, names);
            for (int at = 0; at < names.size(); at++) {
                ids.put(Mapping.key(names.get(at)), themes.get(at).id());
            }
        }
        return ids;
    }

    private List<String> newThemes(TestimonyImport command, List<String> names) {
        return command.mapping()
                .themes()
                .map(Mapping.Themes::codebook)
                .map(codebook -> names.stream()
                        .filter(name -> codebooks.at(command.at()).stream()
                                .filter(book -> Mapping.key(book.name()).equals(Mapping.key(codebook)))
                                .noneMatch(book -> book.named(name).isPresent()))
                        .toList())
                .orElse(List.of());
    }

    /** The same for the same place and name. */
    static UUID set(PlaceId place, String name) {
        return UUID.nameUUIDFromBytes(
                ("testimony set\n" + place + "\n" + Mapping.key(name)).getBytes(StandardCharsets.UTF_8));
    }

    /** Counts, and keeps nothing. */
    private record Trial(Readings readings, Ledger ledger, Tally tally) implements Readings.Sink {

        @Override
        public void kept(CsvRow row, Fingerprint key, RowOutcome.Kept kept) {
            RowContent content = kept.content();
            tally.leftOut(kept);
            if (readings.repeats(row, key)) {
                tally.unchanged(content);
                return;
            }
            switch (ledger.look(key, content.fingerprint())) {
                case Ledger.Known.Not _ -> tally.fresh(content);
                case Ledger.Known.Announced _ -> tally.fresh(content);
                case Ledger.Known.Same _ -> tally.unchanged(content);
                case Ledger.Known.Other _ -> tally.changed(content);
            }
        }

        @Override
        public void noAnswer(CsvRow row, String value) {
            tally.blank(value);
        }

        @Override
        public void rejected(CsvRow row, RowOutcome.Rejected rejected) {
            tally.rejected(rejected);
        }
    }
}
