package org.folkmoot.ingest;

import static org.folkmoot.ingest.MappingMembers.number;
import static org.folkmoot.ingest.MappingMembers.numbers;
import static org.folkmoot.ingest.MappingMembers.optionalText;
import static org.folkmoot.ingest.MappingMembers.part;
import static org.folkmoot.ingest.MappingMembers.refused;
import static org.folkmoot.ingest.MappingMembers.some;
import static org.folkmoot.ingest.MappingMembers.text;
import static org.folkmoot.ingest.MappingMembers.texts;
import static org.folkmoot.ingest.MappingMembers.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.csv.TextEncoding;
import org.folkmoot.testimony.WordsUse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mapping as JSON. Only {@code name} and {@code words} must be there:
 *
 * <pre>{@code
 * {
 *   "name": "Friends and Family, each quarter",
 *   "id": ["Comment ID"],
 *   "words": "FFT answer",              // or a list: each open question is a comment of its own
 *   "contributor": "Respondent ID",
 *   "date": { "column": "Date", "order": "day/month/year" },       // or month/day/year, year-month-day
 *   "felt": { "column": "Comment sentiment", "best": 1, "worst": 5, "dontKnow": [6] },
 *   "service": {
 *     "columns": ["Trust", "Service type 1"],
 *     "table": { "file": "teams.csv", "keys": ["Trust", "Service type 1"], "service": "service_id" },
 *     "matches": [ { "values": ["NEAS", "111"], "service": "2029aec0-42bf-53cf-b9e2-d731e96ce26e" } ]
 *   },
 *   "themes": { "codebook": "Framework 2023", "flags": { "th_time": "Timeliness of care" } },
 *                                       // or "flags": ["Timeliness of care"], where columns are called like themes,
 *                                       // or "names": ["themes"], "separator": ";"
 *   "place": "neighbourhood",
 *   "noAnswer": ["Did not answer", "N/A"],
 *   "faulty": "leaveValueOut",            // or rejectRow: what becomes of a row with a value that can't be read
 *   "uses": { "upTo": "ANALYSE", "column": "consent", "values": { "yes": "QUOTE_IN_PUBLIC", "no": "ANALYSE" } }
 * }
 * }</pre>
 *
 * The look-up table is a CSV file that is sent along with the comments; its rows can stand in {@code matches} instead.
 */
public final class MappingJson {

    private static final String REJECT_ROW = "rejectRow";
    private static final String LEAVE_VALUE_OUT = "leaveValueOut";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingJson() {}

    /** @throws InvalidRequest naming {@code mapping} and saying which member is wrong and what it should be */
    public static Mapping read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JacksonException malformed) {
            throw new InvalidRequest(
                    "mapping",
                    "The mapping is not JSON: " + malformed.getOriginalMessage() + ", line "
                            + malformed.getLocation().getLineNr() + ".");
        }
        try {
            return mapping(root);
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()), "is not as a mapping needs it");
        }
    }

    private static Mapping mapping(JsonNode root) {
        return new Mapping(
                text(root, "name"),
                texts(root, "id"),
                some(root, "words"),
                optionalText(root, "contributor"),
                part(root, "date")
                        .map(date -> new Mapping.DateColumn(text(date, "column"), dateOrder(text(date, "order")))),
                part(root, "felt")
                        .map(felt -> new Mapping.Scale(
                                text(felt, "column"),
                                number(felt, "best"),
                                number(felt, "worst"),
                                numbers(felt, "dontKnow"))),
                part(root, "service").map(MappingJson::service),
                part(root, "themes").map(MappingJson::themes),
                optionalText(root, "place"),
                new LinkedHashSet<>(texts(root, "noAnswer")),
                part(root, "uses").map(MappingJson::uses).orElseGet(Mapping.Uses::narrowest),
                optionalText(root, "faulty").map(MappingJson::faulty).orElse(Mapping.Faulty.LEAVE_VALUE_OUT),
                new FormatHints(
                        optionalText(root, "encoding").map(MappingJson::encoding), optionalText(root, "sheet")));
    }

    /** @throws InvalidRequest naming those that there are */
    public static TextEncoding encoding(String label) {
        return TextEncoding.labelled(label)
                .orElseThrow(() -> new InvalidRequest(
                        "encoding",
                        "There is no encoding “" + label + "” here. There are: "
                                + Arrays.stream(TextEncoding.values())
                                        .map(TextEncoding::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Mapping.Faulty faulty(String text) {
        return switch (text) {
            case REJECT_ROW -> Mapping.Faulty.REJECT_ROW;
            case LEAVE_VALUE_OUT -> Mapping.Faulty.LEAVE_VALUE_OUT;
            default -> throw refused("faulty", "is " + REJECT_ROW + " or " + LEAVE_VALUE_OUT);
        };
    }

    private static Mapping.ServiceColumns service(JsonNode node) {
        List<String> columns = texts(node, "columns");
        Map<List<String>, ServiceId> matches = new LinkedHashMap<>();
        for (JsonNode match : node.path("matches")) {
            matches.put(
                    texts(match, "values"),
                    value(
                            text(match, "service"),
                            ServiceId::of,
                            "service.matches",
                            "names each service by its id, a UUID"));
        }
        Optional<Mapping.TableFile> table = part(node, "table").map(file -> {
            List<String> keys = texts(file, "keys");
            return new Mapping.TableFile(text(file, "file"), keys.isEmpty() ? columns : keys, text(file, "service"));
        });
        table.filter(file -> file.keys().size() != columns.size()).ifPresent(_ -> {
            throw refused("service.table.keys", "must be as many as service.columns");
        });
        return new Mapping.ServiceColumns(columns, table, matches);
    }

    private static Mapping.Themes themes(JsonNode node) {
        JsonNode flags = node.path("flags");
        if (flags.isMissingNode()) {
            return new Mapping.ThemeNames(
                    text(node, "codebook"),
                    texts(node, "names"),
                    optionalText(node, "separator").orElse(""));
        }
        Map<String, String> names = new LinkedHashMap<>();
        if (flags.isArray()) {
            texts(node, "flags").forEach(column -> names.put(column, column));
        } else {
            flags.properties().forEach(flag -> names.put(flag.getKey(), text(flags, flag.getKey())));
        }
        return new Mapping.ThemeFlags(text(node, "codebook"), names);
    }

    private static Mapping.Uses uses(JsonNode node) {
        WordsUse upTo = optionalText(node, "upTo").map(MappingJson::use).orElse(WordsUse.ANALYSE);
        return new Mapping.Uses(upTo, optionalText(node, "column").map(column -> {
            Map<String, WordsUse> values = new LinkedHashMap<>();
            JsonNode given = node.path("values");
            given.properties().forEach(value -> values.put(value.getKey(), use(text(given, value.getKey()))));
            return new Mapping.UseColumn(column, values);
        }));
    }

    private static WordsUse use(String text) {
        return value(text, WordsUse::valueOf, "uses", "knows ANALYSE, QUOTE_INSIDE and QUOTE_IN_PUBLIC");
    }

    private static DateOrder dateOrder(String text) {
        return DateOrder.labelled(text)
                .orElseThrow(() -> refused("date.order", "is day/month/year, month/day/year or year-month-day"));
    }

    /** The mapping as JSON, for keeping and for taking elsewhere. */
    public static String write(Mapping mapping) {
        ObjectNode root = JSON.createObjectNode();
        root.put("name", mapping.name());
        put(root, "id", mapping.id());
        put(root, "words", mapping.words());
        mapping.contributor().ifPresent(column -> root.put("contributor", column));
        mapping.date()
                .ifPresent(date -> root.putObject("date")
                        .put("column", date.column())
                        .put("order", date.order().label()));
        mapping.felt().ifPresent(felt -> {
            ObjectNode scale = root.putObject("felt")
                    .put("column", felt.column())
                    .put("best", felt.best())
                    .put("worst", felt.worst());
            if (!felt.dontKnow().isEmpty()) {
                felt.dontKnow().forEach(scale.putArray("dontKnow")::add);
            }
        });
        mapping.service().ifPresent(service -> write(root.putObject("service"), service));
        mapping.themes().ifPresent(themes -> write(root.putObject("themes"), themes));
        mapping.place().ifPresent(column -> root.put("place", column));
        put(root, "noAnswer", List.copyOf(mapping.noAnswer()));
        root.put(
                "faulty",
                switch (mapping.faulty()) {
                    case REJECT_ROW -> REJECT_ROW;
                    case LEAVE_VALUE_OUT -> LEAVE_VALUE_OUT;
                });
        write(root.putObject("uses"), mapping.uses());
        mapping.reading().encoding().ifPresent(encoding -> root.put("encoding", encoding.label()));
        mapping.reading().sheet().ifPresent(sheet -> root.put("sheet", sheet));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(ObjectNode node, Mapping.ServiceColumns service) {
        put(node, "columns", service.columns());
        service.table().ifPresent(table -> {
            ObjectNode file = node.putObject("table").put("file", table.file()).put("service", table.service());
            put(file, "keys", table.keys());
        });
        var matches = node.putArray("matches");
        service.matches().forEach((values, id) -> {
            ObjectNode match = matches.addObject();
            put(match, "values", values);
            match.put("service", id.toString());
        });
    }

    private static void write(ObjectNode node, Mapping.Themes themes) {
        node.put("codebook", themes.codebook());
        switch (themes) {
            case Mapping.ThemeFlags flags -> {
                ObjectNode names = node.putObject("flags");
                flags.names().forEach(names::put);
            }
            case Mapping.ThemeNames names -> {
                put(node, "names", names.columns());
                node.put("separator", names.separator());
            }
        }
    }

    private static void write(ObjectNode node, Mapping.Uses uses) {
        node.put("upTo", uses.upTo().name());
        uses.column().ifPresent(column -> {
            ObjectNode values = node.put("column", column.column()).putObject("values");
            column.values().forEach((value, use) -> values.put(value, use.name()));
        });
    }

    private static void put(ObjectNode node, String member, List<String> texts) {
        var list = node.putArray(member);
        texts.forEach(list::add);
    }
}
