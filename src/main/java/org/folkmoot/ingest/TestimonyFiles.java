package org.folkmoot.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.ingest.TestimonyImport.SetChoice;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvForm;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.FileSurvey;
import org.folkmoot.ingest.internal.Guesses;
import org.folkmoot.ingest.internal.ImportFiles;
import org.folkmoot.ingest.internal.NameLookup;
import org.folkmoot.ingest.internal.ServiceTable;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/** Files on their way in: takes them, looks into them, proposes what their columns are, and keeps mappings for the next file of the kind. */
@Service
@Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
public class TestimonyFiles {

    private static final Role[] WORKERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR};

    /** More combinations than anybody would match by hand. */
    private static final int MOST_COMBINATIONS = 2000;

    private final ImportFiles files;
    private final UploadRecords uploads;
    private final MappingRecords mappings;
    private final TestimonyImports imports;
    private final ServiceDirectory directory;
    private final Places places;
    private final Callers callers;
    private final Rights rights;

    TestimonyFiles(
            ImportFiles files,
            UploadRecords uploads,
            MappingRecords mappings,
            TestimonyImports imports,
            ServiceDirectory directory,
            Places places,
            Callers callers,
            Rights rights) {
        this.files = files;
        this.uploads = uploads;
        this.mappings = mappings;
        this.imports = imports;
        this.directory = directory;
        this.places = places;
        this.callers = callers;
        this.rights = rights;
    }

    /** Takes the file in for some days. Nothing of it is testimony yet. Closes the stream. */
    public Upload take(PlaceId place, String fileName, InputStream content) {
        UUID id = TimeOrderedId.next();
        files.upload(id, content);
        uploads.keep(new UploadRecords.Kept(id, place, account(), fileName));
        return find(id).orElseThrow();
    }

    /** The upload, if it is still kept, the caller may work here and brought it: a link to a file opens for nobody else. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public Optional<Upload> find(UUID id) {
        return uploads.find(id)
                .filter(kept -> rights.holds(kept.place().scope(), WORKERS) && isOwn(kept))
                .flatMap(kept -> files.uploaded(id).map(path -> new Upload(id, kept.place(), kept.fileName(), path)));
    }

    private boolean isOwn(UploadRecords.Kept kept) {
        return switch (callers.current()) {
            case Caller.Product _ -> true;
            case Caller.Account account -> kept.by().equals(Optional.of(account.id()));
            case Caller.Anonymous _, Caller.OfCard _ -> false;
        };
    }

    private Optional<UUID> account() {
        return callers.current() instanceof Caller.Account account ? Optional.of(account.id()) : Optional.empty();
    }

    /**
     * Reads the whole file and says what its columns hold and could be. The kept mapping of a file with the same headings is used as it is;
     * whether the file belongs to the same comments, only a person can say.
     *
     * @throws org.folkmoot.ingest.csv.UnreadableCsv if the file is no table
     */
    public MappingProposal propose(Upload upload) {
        return propose(upload, FormatHints.AS_FOUND);
    }

    /** As {@link #propose(Upload)}, with the file read as a person says. */
    public MappingProposal propose(Upload upload, FormatHints reading) {
        FileSurvey survey = FileSurvey.of(CsvFile.open(upload.file(), reading));
        List<String> sets = imports.sets(upload.place());
        Optional<Mapping> kept = mappings.at(around(upload.place())).stream()
                .filter(one -> fits(one, survey.form()))
                .max(Comparator.comparingInt(one -> one.mapping().columns().size()))
                .map(MappingRecords.Kept::mapping);
        if (kept.isPresent()) {
            MappingSketch sketch = LaidMapping.over(kept.get(), survey.form());
            sketch.reading(reading);
            if (sets.isEmpty()) {
                sketch.set(SetChoice.NEW);
            }
            return new MappingProposal(
                    survey, sketch, sets, Optional.of(kept.get().name()));
        }
        NameLookup known = NameLookup.of(upload.place(), directory::at, places);
        MappingSketch sketch =
                Guesses.of(survey, known.names().keySet(), known.places().keySet());
        sketch.reading(reading);
        sketch.name(Mapping.free(nameOf(upload.fileName()), sets));
        sketch.set(SetChoice.NEW);
        return new MappingProposal(survey, sketch, sets, Optional.empty());
    }

    /** That some columns agree makes no file one of the kind: nine in ten of its headings must be those of the file the mapping was made for. */
    private static boolean fits(MappingRecords.Kept kept, CsvForm form) {
        long known = form.columns().stream()
                .filter(column -> kept.headings().stream().anyMatch(heading -> heading.equalsIgnoreCase(column)))
                .count();
        return known * 10 >= form.columns().size() * 9L
                && kept.mapping().columns().stream()
                        .allMatch(column -> form.indexOf(column).isPresent());
    }

    /** {@code friends-and-family-2025.csv} becomes {@code friends and family 2025}. */
    private static String nameOf(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z0-9]{1,4}$", "")
                .replaceAll("[-_]+", " ")
                .strip();
    }

    /** The values that stand together in the service columns, with what they mean, the unknown and frequent ones first. */
    public List<Combination> combinations(Upload upload, FormatHints reading, Mapping.ServiceColumns columns) {
        CsvFile file = CsvFile.open(upload.file(), reading);
        List<Integer> positions = columns.columns().stream()
                .map(column -> file.form().indexOf(column).orElseThrow())
                .toList();
        Map<List<String>, Long> rows = new LinkedHashMap<>();
        file.read(row -> {
            List<String> values =
                    positions.stream().map(at -> row.cell(at).strip()).toList();
            if (rows.size() < MOST_COMBINATIONS || rows.containsKey(values)) {
                rows.merge(values, 1L, Long::sum);
            }
        });
        NameLookup known = NameLookup.of(upload.place(), directory::at, places);
        List<Combination> combinations = new ArrayList<>();
        rows.forEach(
                (values, count) -> combinations.add(new Combination(values, count, known.service(columns, values))));
        combinations.sort(
                Comparator.comparing((Combination one) -> one.service().isPresent())
                        .thenComparing(Combination::rows, Comparator.reverseOrder()));
        return combinations;
    }

    /**
     * What a look-up table says the values of the service columns mean. It has columns called like those, and one with ids of services.
     *
     * @param table its text, or a spreadsheet as {@link org.folkmoot.platform.imports.OptionText} gives it
     * @throws org.folkmoot.platform.api.InvalidRequest if it has not
     */
    public Map<List<String>, ServiceId> matches(PlaceId place, Mapping.ServiceColumns columns, String table) {
        return ServiceTable.matches(columns, table);
    }

    private List<PlaceId> around(PlaceId place) {
        List<PlaceId> around = new ArrayList<>(List.of(place));
        places.above(place).stream().map(Place::id).forEach(around::add);
        return around;
    }

    /**
     * Keeps the mapping under its name for the next file of the kind.
     *
     * @param headings all of the file it was made for
     */
    public void keep(PlaceId place, Mapping mapping, List<String> headings) {
        mappings.keep(place, new MappingRecords.Kept(mapping.read(FormatHints.AS_FOUND), headings));
    }

    /**
     * Values of the service columns that stand together in some rows.
     *
     * @param service what they mean, if that is known; a combination of blanks means none
     */
    public record Combination(List<String> values, long rows, Optional<ServiceId> service) {

        public Combination {
            values = List.copyOf(values);
        }

        public boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /**
     * What a file holds and how it could be brought in.
     *
     * @param sets the names of the comments that are here, the newest first
     * @param recognised the name of the kept mapping that the sketch is, if one fits; otherwise the sketch is guessed
     */
    public record MappingProposal(
            FileSurvey survey, MappingSketch sketch, List<String> sets, Optional<String> recognised) {}

    /**
     * A file somebody brought, kept for some days while it is looked at and brought in.
     *
     * @param fileName as the person called it; shown, never used as a path
     */
    public record Upload(UUID id, PlaceId place, String fileName, Path file) implements Scoped {

        @Override
        public Scope scope() {
            return place.scope();
        }
    }
}
