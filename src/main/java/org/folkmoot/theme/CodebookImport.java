package org.folkmoot.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.stereotype.Service;

/** Brings a codebook in from JSON. A theme that is there already, by its code or name, takes the words of the file; none is removed. */
@Service
public class CodebookImport implements ImportKind {

    /** Far more than any codebook; keeps a mistaken upload out of memory. */
    private static final long LARGEST = 20_000_000;

    private final Codebooks codebooks;
    private final Jobs jobs;

    CodebookImport(Codebooks codebooks, Jobs jobs) {
        this.codebooks = codebooks;
        this.jobs = jobs;
    }

    @Override
    @AllowAnyone
    public String kind() {
        return "codebook";
    }

    @Override
    @AllowAnyone
    public String description() {
        return "A codebook with its themes and definitions, JSON. Takes no options.";
    }

    @Override
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public JobId start(ImportRequest request) {
        request.options().keySet().stream().findFirst().ifPresent(option -> {
            throw new InvalidRequest(option, "An import of a codebook takes no options.");
        });
        CodebookFile file = CodebookFile.read(bytes(request.file()));
        PlaceId place = new PlaceId(request.at().place());
        return jobs.start("import.codebook", request.scope(), request.fileName(), progress -> {
            progress.total(file.themes().size());
            codebooks.write(place, file.name(), file.origin(), file.themes());
            progress.figures(Map.of("themes", (long) file.themes().size()));
            progress.at(file.themes().size(), 0);
        });
    }

    /**
     * Writes the codebook down at once.
     *
     * @throws InvalidRequest saying what is wrong with the file
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public Codebook bringIn(PlaceId place, byte[] json) {
        CodebookFile file = CodebookFile.read(json);
        return codebooks.write(place, file.name(), file.origin(), file.themes());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidRequest("file", "The file is larger than any codebook.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
