package org.folkmoot.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * A codebook as JSON. Two forms are read: Folkmoot's own,
     *
     * <pre>{@code { "name": "…", "themes": [ { "code": "contacting", "name": "Contacting services", "category": "…", "definition": "…" } ] } }</pre>
     *
     * and that of the NHS patient-experience framework, {@code { "name", "source", "licence", "subcategories": [ { "category", "subcategory",
     * "description", "examples" } ] }}.
     */
    record CodebookFile(String name, Optional<String> origin, List<ThemeDraft> themes) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        /** @throws InvalidRequest naming {@code file} and saying what is wrong with it */
        static CodebookFile read(byte[] json) {
            JsonNode root;
            try {
                root = JSON.readTree(json);
            } catch (JacksonException malformed) {
                throw refused("The codebook is not JSON: " + malformed.getOriginalMessage() + ", line "
                        + malformed.getLocation().getLineNr() + ".");
            }
            String name = text(root, "name").orElseThrow(() -> refused("The codebook has no name."));
            List<ThemeDraft> themes = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            JsonNode own = root.path("themes");
            for (JsonNode theme : own.isArray() ? own : root.path("subcategories")) {
                ThemeDraft draft = own.isArray() ? theme(theme) : subcategory(theme);
                if (!codes.add(draft.code().toLowerCase(Locale.ROOT))) {
                    throw refused(
                            "Two themes of the codebook have the code “" + draft.code() + "”: give each its own.");
                }
                themes.add(draft);
            }
            if (themes.isEmpty()) {
                throw refused("The codebook has no themes.");
            }
            return new CodebookFile(name, origin(root), themes);
        }

        private static ThemeDraft theme(JsonNode node) {
            return new ThemeDraft(
                    text(node, "code").orElse(""),
                    text(node, "name").orElseThrow(() -> refused("A theme of the codebook has no name.")),
                    text(node, "category"),
                    text(node, "definition").orElse(""));
        }

        private static ThemeDraft subcategory(JsonNode node) {
            String definition = Stream.of(text(node, "description"), text(node, "examples"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("\n\n"));
            return new ThemeDraft(
                    "",
                    text(node, "subcategory").orElseThrow(() -> refused("A sub-category of the codebook has no name.")),
                    text(node, "category"),
                    definition);
        }

        private static Optional<String> origin(JsonNode root) {
            String origin = Stream.of(text(root, "source"), text(root, "licence"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
            return Optional.of(origin).filter(text -> !text.isEmpty());
        }

        private static Optional<String> text(JsonNode node, String member) {
            JsonNode text = node.path(member);
            return text.isString() && !text.stringValue().isBlank()
                    ? Optional.of(text.stringValue())
                    : Optional.empty();
        }

        private static InvalidRequest refused(String remedy) {
            return new InvalidRequest("file", remedy);
        }
    }
}
