package org.folkmoot.ingest.internal;

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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.folkmoot.ingest.ImportRun;
import org.folkmoot.ingest.ImportRun.Undo;
import org.folkmoot.ingest.ImportSummary;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.StoredRow;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImport.SetChoice;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.people.Contributors;
import org.folkmoot.place.AllServices;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads files by their mapping and, when it is not a trial, writes what is new or changed. */
@Component
public class ImportRunner {

    private final Testimonies testimonies;
    private final LedgerRecords ledgers;
    private final Codebooks codebooks;
    private final AllServices services;
    private final Places places;
    private final Contributors contributors;
    private final Erasures erasures;
    private final ImportFiles files;
    private final Clock clock;
    private final int batchSize;
    private final Set<UUID> setsInHand = ConcurrentHashMap.newKeySet();

    ImportRunner(
            Testimonies testimonies,
            LedgerRecords ledgers,
            Codebooks codebooks,
            AllServices services,
            Places places,
            Contributors contributors,
            Erasures erasures,
            ImportFiles files,
            Clock clock,
            @Value("${folkmoot.import.batch:1000}") int batchSize) {
        this.testimonies = testimonies;
        this.ledgers = ledgers;
        this.codebooks = codebooks;
        this.services = services;
        this.places = places;
        this.contributors = contributors;
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

        void count(RowCounts tally) {
            counts = ImportRun.Counts.of(tally.bill(List.of(), ImportSummary.Rewritten.none(), List.of()));
        }
    }

    /** @throws org.folkmoot.platform.api.InvalidRequest if the mapping does not fit the file */
    public void check(TestimonyImport command) {
        CsvFile file = file(command);
        readings(command, file);
        Readings.refuseOwnExport(file, testimonies);
        boolean isHere = ledgers.has(set(command));
        boolean toNone = command.set() == SetChoice.NEW || command.set() == SetChoice.SEPARATE;
        if (toNone && isHere) {
            throw new InvalidRequest(
                    "set",
                    "Comments called “" + command.mapping().name()
                            + "” are here already. Say that the file belongs to them, or give it another name.");
        }
        if (command.set() == SetChoice.KNOWN && !isHere) {
            throw new InvalidRequest(
                    "set", "No comments called “" + command.mapping().name() + "” are here.");
        }
    }

    /** True if comments of that name came in for the place and were not taken out again. */
    public boolean isHere(PlaceId place, String name) {
        return ledgers.has(set(place, name));
    }

    /** The first comments as they would be stored. */
    public List<StoredRow> sample(TestimonyImport command, int most) {
        CsvFile file = file(command);
        RowReader reader = reader(command, file);
        return file.head().stream()
                .flatMap(row -> IntStream.range(0, reader.questions())
                        .mapToObj(question -> reader.read(row, question))
                        .filter(RowOutcome.Kept.class::isInstance)
                        .map(RowOutcome.Kept.class::cast)
                        .map(kept -> kept.stored(row.number())))
                .limit(most)
                .toList();
    }

    public ImportSummary tryOut(TestimonyImport command) {
        CsvFile file = file(command);
        Readings.refuseOwnExport(file, testimonies);
        Readings readings = readings(command, file);
        readings.scan();
        Ledger ledger = Ledger.read(set(command), ledgers, testimonies);
        Trial trial = new Trial(readings, ledger, testimonies);
        readings.judge(trial);
        return trial.bill(newThemes(command, readings.themes()));
    }

    /** Only the rows that could not come in, or not whole. */
    public void writeRejectedRows(TestimonyImport command, Writer out) {
        CsvFile file = file(command);
        Readings readings = readings(command, file);
        readings.scan();
        try (RejectedRows rejected = files.rejectedRows(out, file.form(), command.mapping())) {
            readings.judge(rejected);
        }
    }

    public void bringIn(TestimonyImport command, JobProgress progress, Account account) {
        String name = command.mapping().name();
        UUID set = set(command);
        String busy =
                "Another file of “" + name + "” is being imported now. Wait until it is done, then import this one.";
        alone(set, busy, () -> {
            check(command);
            if (command.set() == SetChoice.SEPARATE) {
                progress.note("It was imported as a set of its own, “" + name
                        + "”: under the name in its mapping it would have changed words that are here. If it"
                        + " is the same survey, undo this import and say into which set it goes.");
            }
            CsvFile file = file(command);
            Readings readings = readings(command, file);
            readings.scan();
            progress.total(readings.rows());
            UUID run = progress.id().value();
            Ledger ledger = Ledger.open(set, ledgers, testimonies);
            Map<String, ThemeId> themes = themes(command, readings.themes());
            try (RejectedRows rejected = files.rejectedRows(run, file.form(), command.mapping())) {
                RowSink arrivals = new RowSink(
                        new RowSink.Destination(command, run, ledger, themes, testimonies, contributors, batchSize),
                        readings,
                        rejected,
                        progress,
                        account);
                readings.judge(arrivals);
                arrivals.finish();
            }
        });
    }

    /** One file of a set at a time. */
    private void alone(UUID set, String busy, Runnable work) {
        if (!setsInHand.add(set)) {
            throw new JobFailed(busy);
        }
        try {
            work.run();
        } finally {
            setsInHand.remove(set);
        }
    }

    /** What undoing the run would do. */
    public Undo previewUndo(ImportRun run) {
        return Undoing.preview(set(run.place(), run.set()), run.id().value(), ledgers, testimonies);
    }

    public void takeOut(ImportRun run) {
        UUID set = set(run.place(), run.set());
        alone(
                set,
                "A file of “" + run.set() + "” is being imported now. Wait until it is done.",
                () -> Undoing.carryOut(set, run.id().value(), ledgers, testimonies));
    }

    private static CsvFile file(TestimonyImport command) {
        return CsvFile.open(command.file(), command.mapping().reading());
    }

    private static UUID set(TestimonyImport command) {
        return set(command.at(), command.mapping().name());
    }

    private Readings readings(TestimonyImport command, CsvFile file) {
        return new Readings(file, command.mapping(), reader(command, file));
    }

    private RowReader reader(TestimonyImport command, CsvFile file) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        return new RowReader(
                command.mapping(),
                file.form(),
                NameLookup.of(command.at(), services::at, places),
                today,
                erased(command, erasures.erased()));
    }

    /** Tells of what the file calls somebody whether it names one of the erased. Names nobody new. */
    private Predicate<String> erased(TestimonyImport command, Set<ContributorId> erased) {
        return reference -> !erased.isEmpty()
                && contributors
                        .known(
                                new Scope.OfPlace(command.at().value()),
                                command.mapping().name(),
                                reference)
                        .map(ContributorId::new)
                        .filter(erased::contains)
                        .isPresent();
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
}
