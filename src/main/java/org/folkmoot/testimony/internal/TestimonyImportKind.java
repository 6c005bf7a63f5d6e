package org.folkmoot.testimony.internal;

import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingJson;
import org.folkmoot.testimony.TestimonyImport;
import org.folkmoot.testimony.TestimonyImports;
import org.folkmoot.testimony.csv.UnreadableCsv;
import org.springframework.stereotype.Service;

/** Comments by the command line and the API: a CSV file, its mapping and, if the mapping speaks of one, the look-up table of services. */
@Service
public class TestimonyImportKind implements ImportKind {

    private static final Set<String> OPTIONS = Set.of("mapping", "table");

    private final TestimonyImports imports;

    TestimonyImportKind(TestimonyImports imports) {
        this.imports = imports;
    }

    @Override
    @AllowAnyone
    public String kind() {
        return "testimony";
    }

    @Override
    @AllowAnyone
    public String description() {
        return "Comments, CSV. Needs mapping (JSON that says what each column is); table is the CSV look-up table of services, if the mapping names one.";
    }

    @Override
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public JobId start(ImportRequest request) {
        request.options().keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new InvalidRequest(option, "An import of testimony takes mapping and table.");
                });
        Mapping mapping = MappingJson.read(request.option("mapping")
                .orElseThrow(() -> new InvalidRequest("mapping", "Say in JSON what each column of the file is.")));
        try {
            return imports.bringIn(new TestimonyImport(
                    new PlaceId(request.at().place()),
                    request.file(),
                    request.fileName(),
                    withTable(mapping, request)));
        } catch (UnreadableCsv torn) {
            throw new InvalidRequest("file", "The file is no table of comma-separated values: " + torn.fault() + ".");
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
