package org.folkmoot.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.platform.api.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
                throw refused("Two themes of the codebook have the code “" + draft.code() + "”: give each its own.");
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
        return text.isString() && !text.stringValue().isBlank() ? Optional.of(text.stringValue()) : Optional.empty();
    }

    private static InvalidRequest refused(String remedy) {
        return new InvalidRequest("file", remedy);
    }
}
