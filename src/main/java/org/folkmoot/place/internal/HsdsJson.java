package org.folkmoot.place.internal;

import org.folkmoot.platform.Sha256;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as HSDS records need it: numbers keep their digits. */
final class HsdsJson {

    /** Far deeper than what is taken: what is too deep is passed over, so that what stands behind it is read. */
    private static final int DEEPEST = 100_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private HsdsJson() {}

    /** SHA-256 of the record with its fields in order of name, so that only a change of content changes it. */
    static String mark(JsonNode node) {
        return Sha256.of(MAPPER.writeValueAsString(sorted(node))).substring(0, 32);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = MAPPER.createObjectNode();
            node.propertyNames().stream().sorted().forEach(name -> copy.set(name, sorted(node.path(name))));
            return copy;
        }
        if (node.isArray()) {
            var copy = MAPPER.createArrayNode();
            node.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }

    /**
     * Completes a record made under the Open Referral UK profile so that it is also a sound HSDS record. The profile drops
     * {@code location_type}, renames a term's {@code name} to {@code term} and moves the text of service areas and of
     * accessibility to fields called after themselves (profile repository, {@code profile/*.json}); nothing that is there
     * is changed or taken away.
     */
    static void completeUk(JsonNode node) {
        if (node instanceof ObjectNode object) {
            copy(object, "service_area", "name");
            copy(object, "accessibility", "description");
            if (object.path("taxonomy_term") instanceof ObjectNode term) {
                copy(term, "term", "name");
                copy(term, "name", "term");
                copy(term, "name", "description");
            }
            if (object.path("location") instanceof ObjectNode location) {
                completeLocation(location);
            }
            if (object.path("locations").isArray()) {
                object.path("locations").forEach(each -> {
                    if (each instanceof ObjectNode location) {
                        completeLocation(location);
                    }
                });
            }
        }
        if (node.isContainer()) {
            node.forEach(HsdsJson::completeUk);
        }
    }

    private static void completeLocation(ObjectNode location) {
        if (!location.has("location_type")) {
            boolean somewhere = location.has("addresses") || location.has("latitude");
            location.put("location_type", somewhere ? "physical" : "virtual");
        }
    }

    private static void copy(ObjectNode object, String from, String to) {
        if (object.path(from).isString() && !object.has(to)) {
            object.set(to, object.path(from));
        }
    }
}
