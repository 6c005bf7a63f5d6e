package org.folkmoot.place.internal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes a record made under the Open Referral UK profile so that it is also a sound HSDS record. The profile drops
 * {@code location_type}, renames a term's {@code name} to {@code term} and moves the text of service areas and of
 * accessibility to fields called after themselves (profile repository, {@code profile/*.json}); nothing that is there
 * is changed or taken away.
 */
final class UkProfile {

    private UkProfile() {}

    static void complete(JsonNode node) {
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
            node.forEach(UkProfile::complete);
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
