package org.folkmoot.ingest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.ingest.Doubt;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyFiles;
import org.folkmoot.ingest.TestimonyFiles.MappingProposal;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImport.SetChoice;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.csv.TextEncoding;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.JobId;
import org.springframework.stereotype.Service;

/** Comments by the command line and the API: a CSV file, its mapping and, if the mapping speaks of one, the look-up table of services. */
@Service
public class TestimonyImportKind implements ImportKind {

    private static final Set<String> OPTIONS = Set.of("mapping", "table", "into", "encoding", "sheet");
    private static final String NEW = "new";

    private final TestimonyImports imports;
    private final TestimonyFiles files;
    private final Reasons reasons;

    TestimonyImportKind(TestimonyImports imports, TestimonyFiles files, Reasons reasons) {
        this.imports = imports;
        this.files = files;
        this.reasons = reasons;
    }

    @Override
    @AllowAnyone
    public String kind() {
        return "testimony";
    }

    @Override
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public JobId start(ImportRequest request) {
        request.options().keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new InvalidRequest(
                            option, "An import of testimony takes mapping, table, into, encoding and sheet.");
                });
        request.options().entrySet().stream()
                .filter(option -> TextEncoding.firstUnreadable(option.getValue()) >= 0)
                .findFirst()
                .ifPresent(option -> {
                    throw new InvalidRequest(
                            option.getKey(),
                            "Some of its letters cannot be read. Send it as a file of its own part, so that they are"
                                    + " read as they are written.");
                });
        try {
            Mapping mapping = mapping(request);
            return imports.bringIn(inItsSet(
                    new TestimonyImport(
                            new PlaceId(request.at().place()),
                            request.file(),
                            request.fileName(),
                            withTable(mapping, request)),
                    request.option("into")));
        } catch (UnreadableCsv torn) {
            throw new InvalidRequest("file", reasons.unreadable(torn, Locale.ENGLISH));
        }
    }

    /** The mapping that is given, else what can be guessed from the file, if nothing of that is in doubt. */
    private Mapping mapping(ImportRequest request) {
        FormatHints said =
                new FormatHints(request.option("encoding").map(MappingJson::encoding), request.option("sheet"));
        Optional<Mapping> given = request.option("mapping").map(MappingJson::read);
        if (given.isPresent()) {
            FormatHints reading = given.get().reading();
            return given.get()
                    .read(new FormatHints(
                            said.encoding().or(reading::encoding), said.sheet().or(reading::sheet)));
        }
        MappingProposal proposal = files.propose(
                new Upload(UUID.randomUUID(), new PlaceId(request.at().place()), request.fileName(), request.file()),
                said);
        Optional<Mapping> guessed = proposal.sketch().mapping();
        if (guessed.isEmpty()) {
            throw new InvalidRequest(
                    "mapping",
                    "No column looks like what people said. Say in JSON what each column is. There are: "
                            + String.join(", ", proposal.survey().form().columns()) + ".");
        }
        List<Doubt> doubts = Doubt.open(proposal.survey(), proposal.sketch(), Set.of());
        if (!doubts.isEmpty()) {
            throw new InvalidRequest(
                    "mapping",
                    doubts.stream()
                                    .map(doubt -> reasons.doubt(doubt, Locale.ENGLISH))
                                    .collect(Collectors.joining(" "))
                            + " Nothing was imported. Correct this mapping and give it as the option mapping:\n"
                            + MappingJson.write(guessed.get()));
        }
        return guessed.get();
    }

    /**
     * The set the caller says, else the one of the mapping's name. If words that are here would change by that, nobody but a person can know
     * that it is the same survey: then it is a new set with a number behind its name.
     */
    private TestimonyImport inItsSet(TestimonyImport command, Optional<String> into) {
        String name = command.mapping().name();
        List<String> here = imports.sets(command.at());
        if (into.isPresent() && !into.get().equals(NEW)) {
            String known = here.stream()
                    .filter(set -> Mapping.key(set).equals(Mapping.key(into.get())))
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(
                            "into",
                            "No comments called “" + into.get() + "” are here. There are: " + String.join(", ", here)
                                    + "."));
            return command.into(known, SetChoice.KNOWN);
        }
        for (int number = 1; ; number++) {
            String numbered = number == 1 ? name : name + " (" + number + ")";
            if (!Mapping.isAmong(numbered, here)) {
                return command.into(numbered, number == 1 || into.isPresent() ? SetChoice.NEW : SetChoice.SEPARATE);
            }
            TestimonyImport same = command.into(numbered, SetChoice.KNOWN);
            if (into.isEmpty() && imports.tryOut(same).rewritten().rows() == 0) {
                return same;
            }
        }
    }

    private static Mapping withTable(Mapping mapping, ImportRequest request) {
        if (mapping.service().isEmpty() || mapping.service().get().table().isEmpty()) {
            return mapping;
        }
        String table = request.option("table")
                .orElseThrow(() -> new InvalidRequest(
                        "table",
                        "The mapping looks services up in "
                                + mapping.service().get().table().get().file() + ": send that file along."));
        return ServiceTable.resolved(mapping, table);
    }
}
