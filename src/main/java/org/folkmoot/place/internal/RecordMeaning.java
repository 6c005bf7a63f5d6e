package org.folkmoot.place.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.place.internal.RecordCheck.Wrong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a record says that its schema lets pass and that cannot be so: places off the map, turned ages and dates, days and times that are none. */
final class RecordMeaning {

    private static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-][0-2]\\d:[0-5]\\d)?");

    /** The latitude of the specification's own examples, which come in as they are. */
    private static final BigDecimal SAMPLE = BigDecimal.valueOf(100);

    private RecordMeaning() {}

    static Stream<Wrong> flaws(JsonNode record) {
        return flaws("", record);
    }

    private static Stream<Wrong> flaws(String at, JsonNode node) {
        if (node instanceof ArrayNode list) {
            return IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(number -> flaws(at + "/" + number, list.path(number)));
        }
        return Stream.of(
                        spot(at, node),
                        ages(at, node),
                        Stream.of("opens_at", "closes_at").flatMap(field -> time(at, node, field)),
                        days(at, node),
                        Stream.of("valid_from", "valid_to", "dtstart", "until").flatMap(field -> date(at, node, field)),
                        validity(at, node),
                        node.properties().stream()
                                .flatMap((Map.Entry<String, JsonNode> one) ->
                                        flaws(at + "/" + one.getKey(), one.getValue())))
                .flatMap(flaws -> flaws);
    }

    /** On the map, and not with its two figures swapped, which puts what lies in the United Kingdom into the Indian Ocean. */
    private static Stream<Wrong> spot(String at, JsonNode node) {
        Optional<BigDecimal> latitude = number(node, "latitude");
        Optional<BigDecimal> longitude = number(node, "longitude");
        if (latitude.filter(one -> !isWithin(one, -90, 90) && one.compareTo(SAMPLE) != 0)
                .isPresent()) {
            return Stream.of(flaw(at, node, "latitude", "latitude"));
        }
        if (longitude.filter(one -> !isWithin(one, -180, 180)).isPresent()) {
            return Stream.of(flaw(at, node, "longitude", "longitude"));
        }
        boolean swapped = latitude.filter(one -> isWithin(one, -9, 3)).isPresent()
                && longitude.filter(one -> isWithin(one, 49, 61)).isPresent();
        return swapped ? Stream.of(flaw(at, node, "latitude", "swapped", "longitude")) : Stream.empty();
    }

    private static Stream<Wrong> ages(String at, JsonNode node) {
        return number(node, "minimum_age")
                .flatMap(least -> number(node, "maximum_age").filter(most -> most.compareTo(least) < 0))
                .map(_ -> flaw(at, node, "maximum_age", "ages", "minimum_age"))
                .stream();
    }

    private static Stream<Wrong> time(String at, JsonNode node, String field) {
        return HsdsService.text(node, field)
                .filter(time -> !TIME.matcher(time).matches())
                .map(_ -> flaw(at, node, field, "time"))
                .stream();
    }

    private static Stream<Wrong> days(String at, JsonNode node) {
        return HsdsService.text(node, "byday")
                .filter(days -> !DetailsReader.areDays(days))
                .map(_ -> flaw(at, node, "byday", "byday"))
                .stream();
    }

    private static Stream<Wrong> date(String at, JsonNode node, String field) {
        return HsdsService.text(node, field)
                .filter(date -> DetailsReader.day(date).isEmpty())
                .map(_ -> flaw(at, node, field, "date"))
                .stream();
    }

    private static Stream<Wrong> validity(String at, JsonNode node) {
        return day(node, "valid_from")
                .flatMap(from -> day(node, "valid_to").filter(until -> until.isBefore(from)))
                .map(_ -> flaw(at, node, "valid_to", "validity", "valid_from"))
                .stream();
    }

    private static Optional<LocalDate> day(JsonNode node, String field) {
        return HsdsService.text(node, field).flatMap(DetailsReader::day);
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static boolean isWithin(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** @param others fields whose values its texts name too */
    private static Wrong flaw(String at, JsonNode node, String field, String key, String... others) {
        return Wrong.of(
                at + "/" + field,
                key,
                Stream.concat(Stream.of(field), Stream.of(others))
                        .map(named -> node.path(named).asString(""))
                        .toArray(String[]::new));
    }
}
