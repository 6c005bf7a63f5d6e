package org.folkmoot.place.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.place.internal.DirectoryEntry.NamedId;
import org.folkmoot.platform.api.RequestedId;
import tools.jackson.databind.JsonNode;

/** Reads what we show from an HSDS 3.0 service record. The record itself stays whole. */
record HsdsService(JsonNode node) {

    static HsdsService read(String json) {
        return new HsdsService(HsdsJson.MAPPER.readTree(json));
    }

    String name() {
        return text("name").orElse("?");
    }

    String status() {
        return text("status").orElse("");
    }

    Optional<String> description() {
        return text("description");
    }

    /** The field's text without blanks around it; empty if it is missing, blank or no text. */
    Optional<String> text(String field) {
        return text(node, field);
    }

    static Optional<String> text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static Stream<JsonNode> each(JsonNode of, String field) {
        return StreamSupport.stream(of.path(field).spliterator(), false).filter(JsonNode::isObject);
    }

    Optional<NamedId> organisation() {
        return named(node.path("organization"));
    }

    List<NamedId> terms() {
        return each(node, "attributes")
                .map(attribute -> named(attribute.path("taxonomy_term")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The records of its taxonomy terms by id. */
    Map<UUID, String> termRecords() {
        Map<UUID, String> records = new HashMap<>();
        each(node, "attributes")
                .map(attribute -> attribute.path("taxonomy_term"))
                .forEach(term -> id(term).ifPresent(id -> records.put(id, term.toString())));
        return records;
    }

    /** The first address as street, town and postcode, else the name of the first location or area. */
    Optional<String> whereInALine() {
        List<JsonNode> locations = each(node, "service_at_locations")
                .map(at -> at.path("location"))
                .filter(JsonNode::isObject)
                .toList();
        return locations.stream()
                .flatMap(location -> each(location, "addresses"))
                .map(HsdsService::addressInALine)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .or(() -> locations.stream()
                        .map(location -> text(location, "name"))
                        .flatMap(Optional::stream)
                        .filter(name -> !name.equals(name()))
                        .findFirst())
                .or(() -> each(node, "service_areas")
                        .map(area -> text(area, "name"))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    static String addressInALine(JsonNode address) {
        return Stream.of("address_1", "address_2", "city", "postal_code")
                .map(field -> text(address, field))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<NamedId> named(JsonNode node) {
        return text(node, "id")
                .flatMap(RequestedId::find)
                .map(id -> new NamedId(id, text(node, "name").orElse("")));
    }

    static Optional<UUID> id(JsonNode node) {
        return text(node, "id").flatMap(RequestedId::find);
    }
}
