package org.folkmoot.place.internal;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.HsdsProfile;
import org.folkmoot.place.ServiceFault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks one record against the profile. */
@Component
class RecordCheck {

    private static final int FAULTS_NAMED = 20;
    private static final int VALUE_SHOWN = 80;

    private final HsdsSchema schema;

    RecordCheck(HsdsSchema schema) {
        this.schema = schema;
    }

    sealed interface Outcome {}

    record Sound(UUID id, ObjectNode record) implements Outcome {}

    record Faulty(List<ServiceFault> faults) implements Outcome {}

    Outcome check(long number, JsonNode node, HsdsProfile profile) {
        if (!(node instanceof ObjectNode record)) {
            return new Faulty(List.of(new ServiceFault(number, "", "", "", "no-object", List.of())));
        }
        if (profile == HsdsProfile.OPEN_REFERRAL_UK) {
            UkProfile.complete(record);
        }
        List<ServiceFault> faults = new ArrayList<>();
        Optional<UUID> id = HsdsService.text(record, "id").flatMap(HsdsJson::uuid);
        if (id.isEmpty()) {
            faults.add(idFault(number, record));
        }
        if (profile == HsdsProfile.OPEN_REFERRAL_UK
                && HsdsService.text(record, "url").isEmpty()) {
            faults.add(fault(number, record, "/url", "url", List.of()));
        }
        schema.check(record).stream()
                .filter(error -> !isOfId(error))
                .limit(FAULTS_NAMED)
                .forEach(error -> faults.add(fault(number, record, error)));
        return faults.isEmpty() ? new Sound(id.orElseThrow(), record) : new Faulty(faults);
    }

    static ServiceFault fault(long number, JsonNode record, String field, String key, List<String> values) {
        return new ServiceFault(
                number,
                shown(record.path("id")),
                HsdsService.text(record, "name").map(RecordCheck::shortened).orElse(""),
                field,
                key,
                values);
    }

    private static ServiceFault idFault(long number, JsonNode record) {
        String id = shown(record.path("id"));
        return id.isEmpty()
                ? fault(number, record, "/id", "no-id", List.of())
                : fault(number, record, "/id", "id-form", List.of(id));
    }

    private static boolean isOfId(Error error) {
        return error.getInstanceLocation().toString().equals("/id")
                || (error.getInstanceLocation().getNameCount() == 0 && "id".equals(error.getProperty()));
    }

    private static ServiceFault fault(long number, JsonNode record, Error error) {
        String at = error.getInstanceLocation().toString();
        String value = shown(record.at(at));
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" ->
                fault(number, record, at + "/" + error.getProperty(), "required", List.of(error.getProperty()));
            case "type" -> fault(number, record, at, "type", List.of(value, rule.asString("")));
            case "enum" -> fault(number, record, at, "enum", List.of(value, words(rule)));
            case "format" -> {
                String format = rule.asString("");
                String key = List.of("uuid", "uri", "email", "date-time").contains(format)
                        ? "format-" + format
                        : "format-other";
                yield fault(number, record, at, key, List.of(value, format));
            }
            default -> fault(number, record, at, "other", List.of(value, error.getKeyword()));
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

    private static String shortened(String text) {
        return text.length() <= VALUE_SHOWN ? text : text.substring(0, VALUE_SHOWN) + "…";
    }
}
