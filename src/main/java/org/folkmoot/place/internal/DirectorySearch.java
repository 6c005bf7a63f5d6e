package org.folkmoot.place.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.place.ServicePage;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.place.internal.DirectoryEntry.NamedId;

/** Filters, counts and orders the services in memory. A pure function of what is given. */
public final class DirectorySearch {

    private final List<DirectoryEntry> candidates;
    private final ServiceQuery query;
    private final List<String> words;

    private DirectorySearch(List<DirectoryEntry> candidates, ServiceQuery query, List<String> words) {
        this.candidates = candidates;
        this.query = query;
        this.words = words;
    }

    /** @param allowed the services that may be found at all */
    public static ServicePage of(List<DirectoryEntry> byName, Predicate<DirectoryEntry> allowed, ServiceQuery query) {
        List<String> words = Arrays.stream(DirectoryEntry.fold(query.text()).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .toList();
        List<DirectoryEntry> candidates = byName.stream()
                .filter(allowed)
                .filter(entry -> words.stream().allMatch(entry.foldedText()::contains))
                .filter(entry -> query.changedAfter().isEmpty()
                        || entry.changed().isAfter(query.changedAfter().get()))
                .toList();
        return new DirectorySearch(candidates, query, words).page();
    }

    private ServicePage page() {
        List<DirectoryEntry> found = candidates.stream()
                .filter(this::hasOrganisation)
                .filter(this::hasCategory)
                .filter(this::hasStatus)
                .sorted(order())
                .toList();
        int from = Math.min(query.page().offset(), found.size());
        int to = Math.min(from + query.page().size(), found.size());
        return new ServicePage(
                found.subList(from, to).stream().map(DirectoryEntry::listing).toList(),
                found.size(),
                organisations(),
                categories(),
                statuses());
    }

    private Comparator<DirectoryEntry> order() {
        return switch (query.order()) {
            // The candidates come by name and sorting is stable.
            case NAME -> Comparator.comparing(entry -> !words.stream().allMatch(entry.foldedName()::contains));
            case ORGANISATION ->
                Comparator.comparing(entry -> DirectoryEntry.fold(
                        entry.organisation().map(NamedId::name).orElse("\uffff")));
            case CHANGED -> Comparator.comparing(DirectoryEntry::changed).reversed();
        };
    }

    private List<ServicePage.Choice> organisations() {
        return choices(candidates.stream()
                .filter(this::hasCategory)
                .filter(this::hasStatus)
                .flatMap(entry -> entry.organisation().stream()));
    }

    private List<ServicePage.Choice> categories() {
        return choices(candidates.stream()
                .filter(this::hasOrganisation)
                .filter(this::hasStatus)
                .flatMap(entry -> entry.terms().stream().distinct()));
    }

    private Map<ServiceStatus, Long> statuses() {
        Map<ServiceStatus, Long> counts = new EnumMap<>(ServiceStatus.class);
        candidates.stream()
                .filter(this::hasOrganisation)
                .filter(this::hasCategory)
                .forEach(entry -> counts.merge(entry.status(), 1L, Long::sum));
        return counts;
    }

    private static List<ServicePage.Choice> choices(Stream<NamedId> named) {
        Map<UUID, Long> counts = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        named.forEach(one -> {
            counts.merge(one.id(), 1L, Long::sum);
            names.putIfAbsent(one.id(), one.name());
        });
        return counts.entrySet().stream()
                .map(count -> new ServicePage.Choice(
                        count.getKey(), names.getOrDefault(count.getKey(), ""), count.getValue()))
                .sorted(Comparator.comparingLong(ServicePage.Choice::services)
                        .reversed()
                        .thenComparing(ServicePage.Choice::name))
                .toList();
    }

    private boolean hasOrganisation(DirectoryEntry entry) {
        return query.organisations().isEmpty()
                || entry.organisation()
                        .filter(one -> query.organisations().contains(one.id()))
                        .isPresent();
    }

    private boolean hasCategory(DirectoryEntry entry) {
        return query.categories().isEmpty()
                || entry.terms().stream().anyMatch(term -> query.categories().contains(term.id()));
    }

    private boolean hasStatus(DirectoryEntry entry) {
        return query.statuses().isEmpty() || query.statuses().contains(entry.status());
    }
}
