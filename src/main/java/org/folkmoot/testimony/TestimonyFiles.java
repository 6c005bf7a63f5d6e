package org.folkmoot.testimony;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.csv.CsvFile;
import org.folkmoot.testimony.csv.CsvForm;
import org.folkmoot.testimony.csv.FileSurvey;
import org.folkmoot.testimony.internal.Guesses;
import org.folkmoot.testimony.internal.ImportFiles;
import org.folkmoot.testimony.internal.NamesAtHand;
import org.folkmoot.testimony.internal.NamesOfPlace;
import org.folkmoot.testimony.internal.ServiceTable;
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
    private final NamesOfPlace names;
    private final Places places;
    private final Callers callers;
    private final Rights rights;

    TestimonyFiles(
            ImportFiles files,
            UploadRecords uploads,
            MappingRecords mappings,
            NamesOfPlace names,
            Places places,
            Callers callers,
            Rights rights) {
        this.files = files;
        this.uploads = uploads;
        this.mappings = mappings;
        this.names = names;
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
            case Caller.Anonymous _ -> false;
        };
    }

    private Optional<UUID> account() {
        return callers.current() instanceof Caller.Account account ? Optional.of(account.id()) : Optional.empty();
    }

    /**
     * Reads the whole file and says what its columns hold and could be. A kept mapping whose columns the file has is used as it is.
     *
     * @throws org.folkmoot.testimony.csv.UnreadableCsv if the file is no table
     */
    public Proposal propose(Upload upload) {
        FileSurvey survey = FileSurvey.of(CsvFile.open(upload.file()));
        Optional<Mapping> kept = mappings(upload.place()).stream()
                .filter(mapping -> fits(mapping, survey.form()))
                .max(Comparator.comparingInt(mapping -> mapping.columns().size()));
        if (kept.isPresent()) {
            return new Proposal(
                    survey,
                    MappingSketch.of(kept.get(), survey.form()),
                    Optional.of(kept.get().name()));
        }
        NamesAtHand known = names.at(upload.place());
        MappingSketch sketch =
                Guesses.of(survey, known.names().keySet(), known.places().keySet());
        sketch.name(nameOf(upload.fileName()));
        return new Proposal(survey, sketch, Optional.empty());
    }

    private static boolean fits(Mapping mapping, CsvForm form) {
        return mapping.columns().stream()
                .allMatch(column -> form.indexOf(column).isPresent());
    }

    /** {@code friends-and-family-2025.csv} becomes {@code friends and family 2025}. */
    private static String nameOf(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z0-9]{1,4}$", "")
                .replaceAll("[-_]+", " ")
                .strip();
    }

    /** The values that stand together in the service columns, with what they mean, the unknown and frequent ones first. */
    public List<Combination> combinations(Upload upload, Mapping.ServiceColumns columns) {
        CsvFile file = CsvFile.open(upload.file());
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
        NamesAtHand known = names.at(upload.place());
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
     * @param csv the text of the table
     * @throws org.folkmoot.platform.api.InvalidRequest if it has not
     */
    public Map<List<String>, ServiceId> matches(PlaceId place, Mapping.ServiceColumns columns, String csv) {
        return ServiceTable.matches(columns, csv);
    }

    /** The mappings of the place and of those around it, by name. */
    public List<Mapping> mappings(PlaceId place) {
        List<PlaceId> around = new ArrayList<>(List.of(place));
        places.above(place).stream().map(Place::id).forEach(around::add);
        return mappings.at(around);
    }

    /** Keeps the mapping under its name for the next file of the kind. */
    public void keep(PlaceId place, Mapping mapping) {
        mappings.keep(place, mapping);
    }
}
