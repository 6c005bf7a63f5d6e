package org.folkmoot.place.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.internal.ServiceFileReader.RecordBudget;
import org.folkmoot.platform.api.RequestedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks one record against the profile: the schema of HSDS 3.0, the ids by which its parts name each other, and its web addresses. */
final class RecordCheck {

    private static final String SCHEMA = "/org/folkmoot/place/hsds/service.schema.json";

    private static final int FAULTS_NAMED = 20;
    private static final int VALUE_SHOWN = 80;

    private static final Set<String> LINKS = Set.of("url", "uri", "website", "logo", "term_uri", "image");
    private static final Set<String> FIT_SCHEMES = Set.of("http", "https", "mailto");

    /** Browsers pass over blanks and control characters in a scheme. */
    private static final Pattern PASSED_OVER = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);

    /** Ids beside the thing they are of, within the part that says both. */
    private static final List<Pair> PAIRS = List.of(
            new Pair("", "organization"),
            new Pair("", "program"),
            new Pair("service_at_locations", "location"),
            new Pair("attributes", "taxonomy_term"));

    private RecordCheck() {}

    private record Pair(String list, String thing) {}

    private record Part(String at, JsonNode node) {}

    /**
     * What is wrong at one place of a record.
     *
     * @param at JSON pointer to it
     * @param key what is wrong, by the texts of faults
     * @param values for the texts
     */
    record Wrong(String at, String key, List<String> values) {

        static Wrong of(String at, String key, String... values) {
            return new Wrong(
                    at, key, Arrays.stream(values).map(RecordCheck::shortened).toList());
        }
    }

    sealed interface Outcome {}

    record Sound(UUID id, ObjectNode record) implements Outcome {}

    record Faulty(List<ServiceFaults.Fault> faults) implements Outcome {}

    static Outcome check(long number, JsonNode node, HsdsProfile profile) {
        if (!(node instanceof ObjectNode record)) {
            return new Faulty(List.of(new ServiceFaults.Fault(number, "", "", "", "no-object", List.of())));
        }
        if (profile == HsdsProfile.OPEN_REFERRAL_UK) {
            HsdsJson.completeUk(record);
        }
        List<ServiceFaults.Fault> faults = new ArrayList<>();
        Optional<UUID> id = HsdsService.text(record, "id").flatMap(RequestedId::find);
        if (id.isEmpty()) {
            faults.add(idFault(number, record));
        }
        if (profile == HsdsProfile.OPEN_REFERRAL_UK
                && HsdsService.text(record, "url").isEmpty()) {
            faults.add(fault(number, record, "/url", "url", List.of()));
        }
        Stream.of(
                        unfitLinks("", "", record),
                        brokenReferences(record),
                        RecordMeaning.flaws(record),
                        Schemas.SERVICE.validate(record).stream()
                                .filter(error -> !isOfId(error))
                                .map(error -> wrong(record, error)))
                .flatMap(found -> found.limit(FAULTS_NAMED))
                .forEach(wrong -> faults.add(fault(number, record, wrong.at(), wrong.key(), wrong.values())));
        return faults.isEmpty() ? new Sound(id.orElseThrow(), record) : new Faulty(faults);
    }

    /** Of a record that was passed over. */
    static ServiceFaults.Fault unfit(long number, RecordBudget.Unfit why) {
        return switch (why) {
            case RecordBudget.TooLarge() -> new ServiceFaults.Fault(number, "", "", "", "too-large", List.of());
            case RecordBudget.TooDeep() ->
                new ServiceFaults.Fault(number, "", "", "", "too-deep", List.of(String.valueOf(RecordBudget.LEVELS)));
            case RecordBudget.FieldTwice(String at, JsonNode record) ->
                fault(number, record, at, "field-twice", List.of());
        };
    }

    static ServiceFaults.Fault fault(long number, JsonNode record, String field, String key, List<String> values) {
        return new ServiceFaults.Fault(
                number,
                shown(record.path("id")),
                HsdsService.text(record, "name").map(RecordCheck::shortened).orElse(""),
                field,
                key,
                values);
    }

    private static ServiceFaults.Fault idFault(long number, JsonNode record) {
        String id = shown(record.path("id"));
        return id.isEmpty()
                ? fault(number, record, "/id", "no-id", List.of())
                : fault(number, record, "/id", "id-form", List.of(id));
    }

    private static boolean isOfId(Error error) {
        return error.getInstanceLocation().toString().equals("/id")
                || (error.getInstanceLocation().getNameCount() == 0 && "id".equals(error.getProperty()));
    }

    private static Wrong wrong(JsonNode record, Error error) {
        String at = error.getInstanceLocation().toString();
        String value = shown(record.at(at));
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> new Wrong(at + "/" + error.getProperty(), "required", List.of(error.getProperty()));
            case "type" -> new Wrong(at, "type", List.of(value, rule.asString("")));
            case "enum" -> new Wrong(at, "enum", List.of(value, words(rule)));
            case "format" -> {
                String format = rule.asString("");
                String key = List.of("uuid", "uri", "email", "date-time").contains(format)
                        ? "format-" + format
                        : "format-other";
                yield new Wrong(at, key, List.of(value, format));
            }
            default -> new Wrong(at, "other", List.of(value, error.getKeyword()));
        };
    }

    private static String words(JsonNode choices) {
        List<String> words = new ArrayList<>();
        choices.forEach(choice -> words.add(choice.asString("")));
        return String.join(", ", words);
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return shortened(value.isValueNode() ? value.asString() : value.toString());
    }

    static String shortened(String text) {
        return text.length() <= VALUE_SHOWN ? text : text.substring(0, VALUE_SHOWN) + "…";
    }

    /** Those that lead elsewhere than to a page or a letter, though pages make links of them. */
    private static Stream<Wrong> unfitLinks(String at, String field, JsonNode node) {
        if (node.isString()) {
            return LINKS.contains(field) && !isFit(node.asString())
                    ? Stream.of(Wrong.of(at, "url-scheme", node.asString()))
                    : Stream.empty();
        }
        if (node instanceof ArrayNode list) {
            return IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(number -> unfitLinks(at + "/" + number, field, list.path(number)));
        }
        return node.properties().stream()
                .flatMap((Map.Entry<String, JsonNode> one) ->
                        unfitLinks(at + "/" + one.getKey(), one.getKey(), one.getValue()));
    }

    /** Without a scheme it is an address the schema judges. */
    private static boolean isFit(String address) {
        Matcher scheme = SCHEME.matcher(PASSED_OVER.matcher(address).replaceAll(""));
        return !scheme.matches() || FIT_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /** Ids that contradict the record they stand in: a part that names something else would be shown where it does not belong. */
    private static Stream<Wrong> brokenReferences(JsonNode record) {
        Optional<String> id = HsdsService.text(record, "id");
        Stream<Wrong> toTheService = record.properties().stream()
                .filter(field -> id.isPresent() && field.getValue() instanceof ArrayNode)
                .flatMap(field -> parts(record, field.getKey()))
                .flatMap(part -> other(part, "service_id", id.orElseThrow(), "other-service"));
        return Stream.concat(toTheService, PAIRS.stream().flatMap(pair -> beside(record, pair)));
    }

    private static Stream<Wrong> beside(JsonNode record, Pair pair) {
        Stream<Part> parts = pair.list().isEmpty() ? Stream.of(new Part("", record)) : parts(record, pair.list());
        return parts.flatMap(part -> HsdsService.text(part.node().path(pair.thing()), "id").stream()
                .flatMap(id -> other(part, pair.thing() + "_id", id, "other-part")));
    }

    private static Stream<Part> parts(JsonNode record, String list) {
        JsonNode parts = record.path(list);
        return IntStream.range(0, parts.size())
                .filter(number -> parts.path(number).isObject())
                .mapToObj(number -> new Part("/" + list + "/" + number, parts.path(number)));
    }

    private static Stream<Wrong> other(Part part, String field, String meant, String key) {
        return HsdsService.text(part.node(), field)
                .filter(value -> !value.equalsIgnoreCase(meant))
                .map(value -> Wrong.of(part.at() + "/" + field, key, value, meant))
                .stream();
    }

    /** The compiled schema. Read at its first use: it is large and most starts do not need it. */
    private static final class Schemas {

        static final Schema SERVICE = load();

        private static Schema load() {
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build();
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
            try (InputStream source = Objects.requireNonNull(RecordCheck.class.getResourceAsStream(SCHEMA))) {
                return registry.getSchema(HsdsJson.MAPPER.readTree(source));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
