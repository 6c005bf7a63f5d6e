package org.folkmoot.evidence.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** What is new about the services of a designer, counted by the index; and the ways into what people say. */
@Component
record EvidenceToday(EvidenceSearch search, PlaceInHand placeInHand, Rights rights, Texts texts, Clock clock)
        implements TodaySource {

    private static final int DAYS = 7;
    private static final int MOST = 5;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<TodayItem> items() {
        return placeInHand.current().stream()
                .flatMap(place -> Stream.concat(ways(), services(place)))
                .toList();
    }

    private Stream<TodayItem> ways() {
        boolean mayRead = !rights.scopesOf(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR)
                .isEmpty();
        Stream<TodayItem> words = mayRead ? Stream.of(way("evidence.today.read", Addresses.SEARCH)) : Stream.empty();
        Stream<TodayItem> counts = mayRead || !rights.scopesOf(Role.PARTNER).isEmpty()
                ? Stream.of(way("evidence.today.compare", Addresses.MATRIX))
                : Stream.empty();
        return Stream.concat(words, counts);
    }

    private TodayItem way(String text, String route) {
        return TodayItem.step(
                TodayItem.Kind.START, texts.get(text), texts.get(text + ".what"), texts.get(text + ".act"), route);
    }

    private Stream<TodayItem> services(Place place) {
        if (!rights.holds(place.id().scope(), Role.SERVICE_DESIGNER)) {
            return Stream.empty();
        }
        LocalDate first = LocalDate.now(clock.withZone(Dates.ZONE)).minusDays(DAYS);
        EvidenceQuery all = EvidenceQuery.all().places(Set.of(place.id())).sized(1);
        EvidenceQuery lately = all.said(Optional.of(first), Optional.empty());
        List<FacetValue<Named<ServiceId>>> everything = search.search(all).services();
        if (everything.isEmpty()) {
            return Stream.empty();
        }
        Map<ServiceId, Shown> recent = search.search(lately).services().stream()
                .collect(Collectors.toMap(service -> service.value().id(), FacetValue::people));
        Function<FacetValue<Named<ServiceId>>, Shown> ofWeek =
                service -> recent.getOrDefault(service.value().id(), Shown.exactly(0));
        return everything.stream()
                .sorted(Comparator.comparingInt(
                        service -> -ofWeek.apply(service).told()))
                .limit(MOST)
                .map(service -> row(service, ofWeek.apply(service), lately));
    }

    private TodayItem row(FacetValue<Named<ServiceId>> service, Shown recent, EvidenceQuery lately) {
        String all = texts.get("evidence.today.all", people(service.people()));
        if (!recent.isSomebody()) {
            return TodayItem.of(
                    TodayItem.Kind.SERVICE,
                    "",
                    service.value().name(),
                    Addresses.service(service.value().id()),
                    texts.get("evidence.today.nothing-new"),
                    all);
        }
        return TodayItem.of(
                TodayItem.Kind.SERVICE,
                people(recent),
                service.value().name(),
                Addresses.search(lately.toggled(service.value().id())),
                texts.get("evidence.today.lately"),
                all);
    }

    private String people(Shown shown) {
        return switch (shown) {
            case Shown.Exactly(int people) -> texts.get("evidence.people", people);
            case Shown.AtLeast(int people) -> texts.get("evidence.people.at-least", people);
            case Shown.Few() -> texts.get("evidence.people.few");
        };
    }
}
