package org.folkmoot.place.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.RequestedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What the records of one file say of each other. A location may belong to another organisation, and its hours to another service, than the
 * record it stands in; but to one of the same file, or to one that is kept here. The same term in two vocabularies would mean two things under
 * one name.
 */
final class RecordsOfFile {

    private static final List<String> LOCATIONS = List.of("/service_at_locations", "/organization/locations");

    private static final String SERVICE = "service_id";
    private static final String ORGANISATION = "organization_id";

    /** More terms than any file has; those beyond are taken as they come. */
    private static final int MOST_TERMS = 100_000;

    private final Map<UUID, Vocabulary> vocabularies = new HashMap<>();
    private final Set<UUID> services = new HashSet<>();
    private final Set<UUID> organisations = new HashSet<>();
    private final DirectoryProjection directory;
    private final PartnerBook partners;

    RecordsOfFile(DirectoryProjection directory, PartnerBook partners) {
        this.directory = directory;
        this.partners = partners;
    }

    private record Vocabulary(Optional<String> id, Optional<String> name, long record) {

        static Vocabulary of(JsonNode term, long record) {
            JsonNode detail = term.path("taxonomy_detail");
            return new Vocabulary(
                    HsdsService.text(term, "taxonomy_id").or(() -> HsdsService.text(detail, "id")),
                    HsdsService.text(term, "taxonomy").or(() -> HsdsService.text(detail, "name")),
                    record);
        }

        boolean isKnown() {
            return id.isPresent() || name.isPresent();
        }

        /** By their ids where both have one, else by their names. */
        boolean isOther(Vocabulary other) {
            return (id.isPresent() && other.id.isPresent()) ? differ(id, other.id) : differ(name, other.name);
        }

        private static boolean differ(Optional<String> one, Optional<String> other) {
            return one.isPresent() && other.isPresent() && !one.get().equalsIgnoreCase(other.get());
        }

        String shown() {
            return name.or(() -> id).orElse("");
        }
    }

    /** Takes note of a record of the file, which the locations of any other may name. */
    void note(JsonNode record) {
        HsdsService.id(record).ifPresent(services::add);
        HsdsService.id(record.path("organization")).ifPresent(organisations::add);
    }

    /** What the record says that others of the file, or those kept here, belie; if there is nothing, its terms are noted. */
    List<ServiceFaults.Fault> faults(long number, JsonNode record) {
        List<ServiceFaults.Fault> missing = missing(number, record);
        return missing.isEmpty() ? conflict(number, record).stream().toList() : missing;
    }

    /** Those that its locations name and that are nowhere. */
    private List<ServiceFaults.Fault> missing(long number, JsonNode record) {
        return LOCATIONS.stream()
                .flatMap(at -> named(at, record.at(at)))
                .filter(named -> RequestedId.find(named.value())
                        .filter(id -> isKnown(named.field(), id))
                        .isEmpty())
                .map(named -> RecordCheck.fault(
                        number,
                        record,
                        named.at(),
                        "missing-" + named.field(),
                        List.of(RecordCheck.shortened(named.value()))))
                .toList();
    }

    private boolean isKnown(String field, UUID id) {
        return field.equals(SERVICE)
                ? services.contains(id) || directory.find(new ServiceId(id)).isPresent()
                : organisations.contains(id) || partners.find(new PartnerId(id)).isPresent();
    }

    /** @param at JSON pointer to the id */
    private record Named(String at, String field, String value) {}

    private static Stream<Named> named(String at, JsonNode node) {
        if (node instanceof ArrayNode list) {
            return IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(number -> named(at + "/" + number, list.path(number)));
        }
        return node.properties().stream()
                .flatMap((Map.Entry<String, JsonNode> one) ->
                        one.getKey().equals(SERVICE) || one.getKey().equals(ORGANISATION)
                                ? HsdsService.text(node, one.getKey())
                                        .map(value -> new Named(at + "/" + one.getKey(), one.getKey(), value))
                                        .stream()
                                : named(at + "/" + one.getKey(), one.getValue()));
    }

    /** The first term of the record that an earlier one, or this one before, has in another vocabulary; if there is none, its terms are noted. */
    private Optional<ServiceFaults.Fault> conflict(long number, JsonNode record) {
        Map<UUID, Vocabulary> here = new HashMap<>();
        JsonNode attributes = record.path("attributes");
        for (int at = 0; at < attributes.size(); at++) {
            JsonNode term = attributes.path(at).path("taxonomy_term");
            Vocabulary vocabulary = Vocabulary.of(term, number);
            Optional<UUID> id = HsdsService.id(term).filter(_ -> vocabulary.isKnown());
            Optional<Vocabulary> before = id.map(key -> here.getOrDefault(key, vocabularies.get(key)));
            if (before.isPresent() && vocabulary.isOther(before.get())) {
                return Optional.of(fault(number, record, term(at), vocabulary, before.get()));
            }
            id.ifPresent(key -> here.putIfAbsent(key, vocabulary));
        }
        here.forEach((id, vocabulary) -> {
            if (vocabularies.size() < MOST_TERMS) {
                vocabularies.putIfAbsent(id, vocabulary);
            }
        });
        return Optional.empty();
    }

    private static String term(int attribute) {
        return "/attributes/" + attribute + "/taxonomy_term";
    }

    private static ServiceFaults.Fault fault(
            long number, JsonNode record, String at, Vocabulary here, Vocabulary before) {
        String term = HsdsService.text(record.at(at), "name")
                .or(() -> HsdsService.text(record.at(at), "id"))
                .orElse("");
        return RecordCheck.fault(
                number,
                record,
                at,
                "vocabulary",
                List.of(
                        RecordCheck.shortened(term),
                        RecordCheck.shortened(here.shown()),
                        RecordCheck.shortened(before.shown()),
                        String.valueOf(before.record())));
    }
}
