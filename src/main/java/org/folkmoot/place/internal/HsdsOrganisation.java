package org.folkmoot.place.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.folkmoot.place.Partner;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.PartnerIdentifier;
import org.folkmoot.place.internal.PartnerRecords.KeptPartner;
import org.folkmoot.platform.api.RequestedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns an HSDS 3.0 organization record into a partner and back. What a partner does not show stays in the record. */
final class HsdsOrganisation {

    private static final String IDENTIFIERS = "organization_identifiers";

    private HsdsOrganisation() {}

    static Partner toPartner(KeptPartner kept) {
        JsonNode record = HsdsJson.MAPPER.readTree(kept.json());
        return new Partner(
                kept.id(),
                kept.place(),
                HsdsService.text(record, "name").orElse("?"),
                HsdsService.text(record, "description").orElse(""),
                identifiers(record),
                HsdsService.text(record, "parent_organization_id")
                        .flatMap(RequestedId::find)
                        .map(PartnerId::new));
    }

    /** The record with what the partner says now. Identifiers that stay keep their own record. */
    static ObjectNode write(Partner partner, ObjectNode record) {
        record.put("id", partner.id().toString());
        record.put("name", partner.name());
        record.put("description", partner.description().isBlank() ? partner.name() : partner.description());
        partner.parent()
                .ifPresentOrElse(
                        parent -> record.put("parent_organization_id", parent.toString()),
                        () -> record.remove("parent_organization_id"));
        ArrayNode before =
                record.path(IDENTIFIERS) instanceof ArrayNode list ? list : HsdsJson.MAPPER.createArrayNode();
        ArrayNode after = HsdsJson.MAPPER.createArrayNode();
        partner.identifiers()
                .forEach(identifier -> after.add(StreamSupport.stream(before.spliterator(), false)
                        .filter(node -> identifier(node).equals(Optional.of(identifier)))
                        .findFirst()
                        .orElseGet(() -> toNode(partner.id(), identifier))));
        if (after.isEmpty()) {
            record.remove(IDENTIFIERS);
        } else {
            record.set(IDENTIFIERS, after);
        }
        return record;
    }

    /** The record as it comes in a file, with the identifiers people added here. */
    static ObjectNode merge(ObjectNode incoming, Partner here) {
        ObjectNode merged = incoming.deepCopy();
        List<PartnerIdentifier> known = identifiers(incoming);
        List<PartnerIdentifier> added = here.identifiers().stream()
                .filter(identifier -> !known.contains(identifier))
                .toList();
        if (!added.isEmpty()) {
            ArrayNode list = merged.path(IDENTIFIERS) instanceof ArrayNode there ? there : merged.putArray(IDENTIFIERS);
            added.forEach(identifier -> list.add(toNode(here.id(), identifier)));
        }
        return merged;
    }

    static List<PartnerIdentifier> identifiers(JsonNode record) {
        return HsdsService.each(record, IDENTIFIERS)
                .map(HsdsOrganisation::identifier)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<PartnerIdentifier> identifier(JsonNode node) {
        String scheme = HsdsService.text(node, "identifier_scheme").orElse("");
        String type = HsdsService.text(node, "identifier_type").orElse("");
        Optional<String> value = HsdsService.text(node, "identifier");
        return scheme.isEmpty() && type.isEmpty()
                ? Optional.empty()
                : value.map(text -> new PartnerIdentifier(scheme, type, text));
    }

    private static ObjectNode toNode(PartnerId partner, PartnerIdentifier identifier) {
        String name = partner + " " + identifier.scheme() + " " + identifier.value();
        ObjectNode node = HsdsJson.MAPPER.createObjectNode();
        node.put(
                "id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        node.put("organization_id", partner.toString());
        if (!identifier.scheme().isEmpty()) {
            node.put("identifier_scheme", identifier.scheme());
        }
        node.put("identifier_type", identifier.type().isEmpty() ? identifier.scheme() : identifier.type());
        node.put("identifier", identifier.value());
        return node;
    }
}
