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
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.theme.ThemeId;

/** An {@link EvidenceQuery} as parameters of an address and back. What is usual is left out, so that addresses stay short. */
public final class EvidenceParameters {

    private static final int LAST_YEAR = 9999;

    private EvidenceParameters() {}

    /** @throws InvalidRequest naming the parameter that can't be read */
    public static EvidenceQuery read(Map<String, List<String>> parameters) {
        return new EvidenceQuery(
                single(parameters, "q").orElse(""),
                all(parameters, "theme", id -> new ThemeId(RequestedId.of(id))),
                all(parameters, "service", id -> new ServiceId(RequestedId.of(id))),
                all(parameters, "place", id -> new PlaceId(RequestedId.of(id))),
                all(parameters, "sentiment", EvidenceParameters::felt),
                single(parameters, "from").map(text -> day("from", text)),
                single(parameters, "to").map(text -> day("to", text)),
                all(parameters, "only", EvidenceParameters::only),
                one(parameters, "sort", HitOrder.BEST_MATCH, "Give best_match, newest or oldest."),
                number(parameters, "page", 1),
                number(parameters, "size", EvidenceQuery.USUAL_SIZE),
                Sight.of(single(parameters, Sight.PARAMETER).orElse("")),
                one(parameters, "match", EvidenceQuery.Matching.WIDENED, "Give widened or only_these."));
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
        put(parameters, "sort", unless(HitOrder.BEST_MATCH, query.order()));
        put(parameters, "page", unless(1, query.page()));
        put(parameters, "size", unless(EvidenceQuery.USUAL_SIZE, query.size()));
        put(parameters, "match", unless(EvidenceQuery.Matching.WIDENED, query.matching()));
        put(parameters, Sight.PARAMETER, unless("", query.sight().value()));
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
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new InvalidRequest(name, "Give a day of the years 0001 to " + LAST_YEAR + ".");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw new InvalidRequest(name, "Give a day as 2026-05-03.");
        }
    }

    private static <E extends Enum<E>> E one(
            Map<String, List<String>> parameters, String name, E usual, String remedy) {
        return single(parameters, name)
                .map(text -> Stream.of(usual.getDeclaringClass().getEnumConstants())
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidRequest(name, remedy)))
                .orElse(usual);
    }

    private static <T> Stream<String> unless(T usual, T value) {
        return Stream.of(value)
                .filter(chosen -> !chosen.equals(usual))
                .map(chosen -> chosen.toString().toLowerCase(Locale.ROOT));
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual) {
        try {
            return single(parameters, name).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException unreadable) {
            throw new InvalidRequest(name, "Give a whole number.");
        }
    }
}
