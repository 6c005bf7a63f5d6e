package org.folkmoot.place.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.ServiceDetails;
import org.folkmoot.place.ServiceDetails.Cost;
import org.folkmoot.place.ServiceDetails.Phone;
import org.folkmoot.place.ServiceDetails.Spot;
import tools.jackson.databind.JsonNode;

/** Picks from an HSDS service record what its page shows. What is malformed in it is left out, not guessed. */
final class DetailsReader {

    private final HsdsService hsds;

    private DetailsReader(HsdsService hsds) {
        this.hsds = hsds;
    }

    static ServiceDetails read(DirectoryEntry entry, HsdsService hsds) {
        DetailsReader reader = new DetailsReader(hsds);
        JsonNode node = hsds.node();
        return new ServiceDetails(
                entry.summary(),
                entry.status(),
                hsds.text("alternate_name"),
                hsds.description(),
                hsds.text("alert"),
                entry.organisation().map(organisation -> new PartnerId(organisation.id())),
                HsdsOrganisation.identifiers(node.path("organization")),
                reader.schedules().flatMap(OpeningReader::read).toList(),
                hsds.text("eligibility_description"),
                age(node.path("minimum_age")),
                age(node.path("maximum_age")),
                reader.spots(),
                texts(node, "service_areas", "name"),
                hsds.text("fees_description").or(() -> hsds.text("fees")),
                HsdsService.each(node, "cost_options").map(DetailsReader::cost).toList(),
                reader.phones(),
                hsds.text("email"),
                hsds.text("url"),
                hsds.text("application_process"),
                hsds.text("wait_time"),
                texts(node, "languages", "name"),
                entry.listing().categories(),
                reader.checked(),
                entry.changed());
    }

    /** Those of the service, else those of the places it takes place at. */
    private Stream<JsonNode> schedules() {
        List<JsonNode> own = HsdsService.each(hsds.node(), "schedules").toList();
        return own.isEmpty()
                ? HsdsService.each(hsds.node(), "service_at_locations").flatMap(at -> HsdsService.each(at, "schedules"))
                : own.stream();
    }

    private List<Spot> spots() {
        return HsdsService.each(hsds.node(), "service_at_locations")
                .map(at -> at.path("location"))
                .filter(JsonNode::isObject)
                .map(location -> new Spot(
                        HsdsService.text(location, "name").filter(name -> !name.equals(hsds.name())),
                        HsdsService.each(location, "addresses")
                                .map(HsdsService::addressInALine)
                                .filter(line -> !line.isEmpty())
                                .findFirst()
                                .orElse(""),
                        texts(location, "accessibility", "description")))
                .filter(spot -> spot.name().isPresent() || !spot.address().isEmpty())
                .distinct()
                .toList();
    }

    private List<Phone> phones() {
        List<Phone> own = phones(hsds.node()).toList();
        return own.isEmpty()
                ? Stream.of("contacts", "service_at_locations")
                        .flatMap(of -> HsdsService.each(hsds.node(), of))
                        .flatMap(DetailsReader::phones)
                        .distinct()
                        .toList()
                : own;
    }

    private static Stream<Phone> phones(JsonNode of) {
        return HsdsService.each(of, "phones")
                .flatMap(phone -> HsdsService.text(phone, "number")
                        .map(number -> new Phone(number, HsdsService.text(phone, "description")))
                        .stream());
    }

    private static Cost cost(JsonNode option) {
        JsonNode amount = option.path("amount");
        Optional<BigDecimal> sum = amount.isNumber() ? Optional.of(amount.decimalValue()) : Optional.empty();
        return new Cost(
                HsdsService.text(option, "option"),
                sum,
                HsdsService.text(option, "currency").orElse("GBP").toUpperCase(Locale.ROOT),
                HsdsService.text(option, "amount_description"));
    }

    /** When somebody last made sure of it, else when the record last changed where it is kept. */
    private Optional<LocalDate> checked() {
        return hsds.text("assured_date").or(() -> hsds.text("last_modified")).flatMap(DetailsReader::day);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static OptionalInt age(JsonNode node) {
        return node.isNumber() && node.asInt() > 0 ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    private static List<String> texts(JsonNode of, String list, String field) {
        return HsdsService.each(of, list)
                .flatMap(item -> HsdsService.text(item, field).stream())
                .distinct()
                .toList();
    }
}
