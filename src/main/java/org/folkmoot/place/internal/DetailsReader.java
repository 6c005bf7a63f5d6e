package org.folkmoot.place.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.ServiceDetails;
import org.folkmoot.place.ServiceDetails.Cost;
import org.folkmoot.place.ServiceDetails.Opening;
import org.folkmoot.place.ServiceDetails.Opening.Day;
import org.folkmoot.place.ServiceDetails.Opening.Rhythm;
import org.folkmoot.place.ServiceDetails.Phone;
import org.folkmoot.place.ServiceDetails.Spot;
import tools.jackson.databind.JsonNode;

/** Picks from an HSDS service record what its page shows. What is malformed in it is left out, not guessed. */
record DetailsReader(HsdsService hsds) {

    /** A day of an RFC 5545 recurrence rule, whose fields those of a schedule are. */
    private static final Pattern BY_DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");

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
                reader.schedules().flatMap(DetailsReader::opening).toList(),
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

    /** The opening; nothing if the schedule says neither days nor times nor anything in words. */
    private static Stream<Opening> opening(JsonNode schedule) {
        List<Day> days = days(HsdsService.text(schedule, "byday").orElse(""));
        Optional<LocalTime> opens = HsdsService.text(schedule, "opens_at").flatMap(DetailsReader::time);
        Optional<LocalTime> closes = HsdsService.text(schedule, "closes_at").flatMap(DetailsReader::time);
        Optional<String> note = HsdsService.text(schedule, "description").or(() -> HsdsService.text(schedule, "notes"));
        if (days.isEmpty() && opens.isEmpty() && note.isEmpty()) {
            return Stream.empty();
        }
        JsonNode interval = schedule.path("interval");
        return Stream.of(new Opening(
                rhythm(HsdsService.text(schedule, "freq").orElse(""), days),
                interval.isNumber() ? Math.max(1, interval.asInt()) : 1,
                days,
                opens,
                closes,
                note,
                HsdsService.text(schedule, "valid_from").flatMap(DetailsReader::day),
                HsdsService.text(schedule, "valid_to").flatMap(DetailsReader::day)));
    }

    private static Rhythm rhythm(String frequency, List<Day> days) {
        return switch (frequency.toUpperCase(Locale.ROOT)) {
            case "DAILY" -> Rhythm.DAILY;
            case "WEEKLY" -> Rhythm.WEEKLY;
            case "MONTHLY" -> Rhythm.MONTHLY;
            default -> days.isEmpty() ? Rhythm.ONCE : Rhythm.WEEKLY;
        };
    }

    /** True if it is a list of days and of nothing else. */
    static boolean areDays(String list) {
        return dayMatchers(list).allMatch(Matcher::matches);
    }

    private static Stream<Matcher> dayMatchers(String list) {
        return Arrays.stream(list.toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .map(BY_DAY::matcher);
    }

    private static List<Day> days(String list) {
        return dayMatchers(list)
                .filter(Matcher::matches)
                .map(day -> new Day(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)), weekday(day.group(2))))
                .distinct()
                .toList();
    }

    private static DayOfWeek weekday(String beginning) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** The time on the clock, whatever offset is written behind it: people go by the clock on the wall. */
    private static Optional<LocalTime> time(String text) {
        try {
            return text.length() < 5 ? Optional.empty() : Optional.of(LocalTime.parse(text.substring(0, 5)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
