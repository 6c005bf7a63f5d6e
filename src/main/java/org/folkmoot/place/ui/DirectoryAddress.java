package org.folkmoot.place.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.platform.api.PageRequested;
import org.folkmoot.platform.api.RequestedId;

/** What the directory page shows, as it stands in the page's address, so that back, bookmark and sharing work. */
record DirectoryAddress(ServiceQuery query) {

    static final String ROUTE = "services";
    private static final PageRequested FIRST = new PageRequested(1, 50);

    /** Reads an address; what is malformed in it is left out. */
    static DirectoryAddress of(QueryParameters parameters) {
        return new DirectoryAddress(new ServiceQuery(
                ids(parameters, PlaceInHand.PARAMETER).stream().findFirst().map(PlaceId::new),
                parameters.getSingleParameter("q").orElse(""),
                ids(parameters, "organisation"),
                ids(parameters, "kind"),
                parameters.getParameters("status").stream()
                        .flatMap(word -> ServiceStatus.of(word).stream())
                        .collect(Collectors.toSet()),
                Optional.empty(),
                parameters
                        .getSingleParameter("order")
                        .flatMap(name -> Arrays.stream(ServiceQuery.Order.values())
                                .filter(order -> order.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(ServiceQuery.Order.NAME),
                page(parameters
                        .getSingleParameter("page")
                        .filter(number -> number.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(1))));
    }

    private static PageRequested page(int number) {
        return new PageRequested(Math.max(1, number), FIRST.size());
    }

    int pages(long total) {
        return (int) Math.max(1, Math.ceilDiv(total, FIRST.size()));
    }

    DirectoryAddress matching(String text) {
        return first(query.matching(text));
    }

    DirectoryAddress orderedBy(ServiceQuery.Order order) {
        return first(query.by(order));
    }

    DirectoryAddress toggledOrganisation(UUID id) {
        return first(query.runBy(toggled(query.organisations(), id)));
    }

    DirectoryAddress toggledCategory(UUID id) {
        return first(query.ofKind(toggled(query.categories(), id)));
    }

    DirectoryAddress toggledStatus(ServiceStatus status) {
        return first(query.standing(toggled(query.statuses(), status)));
    }

    DirectoryAddress onPage(int number) {
        return new DirectoryAddress(query.page(page(number)));
    }

    DirectoryAddress withoutNarrowing() {
        return first(query.matching("").runBy(Set.of()).ofKind(Set.of()).standing(Set.of()));
    }

    private static DirectoryAddress first(ServiceQuery query) {
        return new DirectoryAddress(query.page(FIRST));
    }

    String href() {
        String written = written();
        return written.isEmpty() ? ROUTE : ROUTE + "?" + written;
    }

    QueryParameters parameters() {
        return QueryParameters.fromString(written());
    }

    private String written() {
        List<String> parts = new ArrayList<>();
        query.place().ifPresent(id -> parts.add(PlaceInHand.PARAMETER + "=" + id));
        if (!query.text().isBlank()) {
            parts.add("q=" + encoded(query.text()));
        }
        query.organisations().stream().sorted().forEach(id -> parts.add("organisation=" + id));
        query.categories().stream().sorted().forEach(id -> parts.add("kind=" + id));
        query.statuses().stream().sorted().forEach(status -> parts.add("status=" + encoded(status.word())));
        if (query.order() != ServiceQuery.Order.NAME) {
            parts.add("order=" + query.order().name().toLowerCase(Locale.ROOT));
        }
        if (query.page().number() > 1) {
            parts.add("page=" + query.page().number());
        }
        return String.join("&", parts);
    }

    private static <T> Set<T> toggled(Set<T> chosen, T one) {
        Set<T> after = new LinkedHashSet<>(chosen);
        if (!after.remove(one)) {
            after.add(one);
        }
        return after;
    }

    private static Set<UUID> ids(QueryParameters parameters, String name) {
        return parameters.getParameters(name).stream()
                .flatMap(text -> RequestedId.find(text).stream())
                .collect(Collectors.toSet());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
