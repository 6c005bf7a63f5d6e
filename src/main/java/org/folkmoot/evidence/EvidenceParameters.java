package org.folkmoot.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.Felt;
import org.folkmoot.theme.ThemeId;

/** An {@link EvidenceQuery} as parameters of an address and back. What is usual is left out, so that addresses stay short. */
public final class EvidenceParameters {

    private EvidenceParameters() {}

    /** @throws InvalidRequest naming the parameter that can't be read */
    public static EvidenceQuery read(Map<String, List<String>> parameters) {
        return new EvidenceQuery(
                single(parameters, "q").orElse(""),
                all(parameters, "theme", ThemeId::of),
                all(parameters, "service", ServiceId::of),
                all(parameters, "place", PlaceId::of),
                all(parameters, "sentiment", EvidenceParameters::felt),
                single(parameters, "from").map(text -> day("from", text)),
                single(parameters, "to").map(text -> day("to", text)),
                all(parameters, "only", EvidenceParameters::only),
                single(parameters, "sort").map(EvidenceParameters::order).orElse(HitOrder.BEST_MATCH),
                number(parameters, "page", 1),
                number(parameters, "size", EvidenceQuery.USUAL_SIZE));
    }

    /** The parameters in a steady order, each list sorted, so that the same search has the same address. */
    public static Map<String, List<String>> write(EvidenceQuery query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", Stream.of(query.text()).filter(text -> !text.isEmpty()));
        put(parameters, "theme", query.themes().stream().map(ThemeId::toString));
        put(parameters, "service", query.services().stream().map(ServiceId::toString));
        put(parameters, "place", query.places().stream().map(PlaceId::toString));
        put(parameters, "sentiment", query.felt().stream().map(felt -> Integer.toString(felt.step())));
        put(parameters, "from", query.from().stream().map(LocalDate::toString));
        put(parameters, "to", query.to().stream().map(LocalDate::toString));
        put(parameters, "only", query.only().stream().map(one -> one.name().toLowerCase(Locale.ROOT)));
        put(
                parameters,
                "sort",
                Stream.of(query.order())
                        .filter(order -> order != HitOrder.BEST_MATCH)
                        .map(order -> order.name().toLowerCase(Locale.ROOT)));
        put(parameters, "page", Stream.of(query.page()).filter(page -> page > 1).map(Object::toString));
        put(
                parameters,
                "size",
                Stream.of(query.size())
                        .filter(size -> size != EvidenceQuery.USUAL_SIZE)
                        .map(Object::toString));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, Stream<String> values) {
        List<String> sorted = values.sorted().toList();
        if (!sorted.isEmpty()) {
            parameters.put(name, sorted);
        }
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Values may be repeated parameters or parts of one, between commas. */
    private static <T> Set<T> all(Map<String, List<String>> parameters, String name, Function<String, T> one) {
        try {
            return parameters.getOrDefault(name, List.of()).stream()
                    .flatMap(value -> Stream.of(value.split(",", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(one)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidRequest(
                    name,
                    switch (name) {
                        case "sentiment" -> "Give steps from 1 (best) to 5 (worst).";
                        case "only" -> "Give quotable_inside, quotable_in_public or without_notes.";
                        default -> "Give ids as UUIDs.";
                    });
        }
    }

    private static Felt felt(String step) {
        return Felt.ofStep(Integer.parseInt(step)).orElseThrow(() -> new IllegalArgumentException(step));
    }

    private static EvidenceQuery.Only only(String name) {
        return EvidenceQuery.Only.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidRequest(name, "Give a day as 2026-05-03.");
        }
    }

    private static HitOrder order(String text) {
        return Stream.of(HitOrder.values())
                .filter(order -> order.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("sort", "Give best_match, newest or oldest."));
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual) {
        try {
            return single(parameters, name).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException unreadable) {
            throw new InvalidRequest(name, "Give a whole number.");
        }
    }
}
