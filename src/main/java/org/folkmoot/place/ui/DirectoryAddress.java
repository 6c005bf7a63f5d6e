package org.folkmoot.place.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.platform.api.PageRequested;

/** What the directory page shows, as it stands in the page's address, so that back, bookmark and sharing work. */
record DirectoryAddress(
        Optional<PlaceId> place,
        String text,
        Set<UUID> organisations,
        Set<UUID> categories,
        Set<ServiceStatus> statuses,
        ServiceQuery.Order order,
        int page) {

    static final String ROUTE = "services";
    private static final int PER_PAGE = 50;

    DirectoryAddress {
        organisations = Set.copyOf(organisations);
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
        page = Math.max(1, page);
    }

    /** Reads an address; what is malformed in it is left out. */
    static DirectoryAddress of(QueryParameters parameters) {
        return new DirectoryAddress(
                ids(parameters, PlaceInHand.PARAMETER).stream().findFirst().map(PlaceId::new),
                parameters.getSingleParameter("q").orElse(""),
                ids(parameters, "organisation"),
                ids(parameters, "kind"),
                parameters.getParameters("status").stream()
                        .flatMap(word -> ServiceStatus.of(word).stream())
                        .collect(Collectors.toSet()),
                parameters
                        .getSingleParameter("order")
                        .flatMap(name -> Arrays.stream(ServiceQuery.Order.values())
                                .filter(order -> order.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(ServiceQuery.Order.NAME),
                parameters
                        .getSingleParameter("page")
                        .filter(number -> number.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    ServiceQuery query(PlaceId at) {
        return ServiceQuery.all()
                .at(at)
                .matching(text)
                .runBy(organisations)
                .ofKind(categories)
                .standing(statuses)
                .by(order)
                .page(new PageRequested(page, PER_PAGE));
    }

    boolean narrows() {
        return !text.isBlank() || !organisations.isEmpty() || !categories.isEmpty() || !statuses.isEmpty();
    }

    int pages(long total) {
        return (int) Math.max(1, Math.ceilDiv(total, PER_PAGE));
    }

    DirectoryAddress matching(String newText) {
        return new DirectoryAddress(place, newText, organisations, categories, statuses, order, 1);
    }

    DirectoryAddress orderedBy(ServiceQuery.Order newOrder) {
        return new DirectoryAddress(place, text, organisations, categories, statuses, newOrder, 1);
    }

    DirectoryAddress toggledOrganisation(UUID id) {
        return new DirectoryAddress(place, text, toggled(organisations, id), categories, statuses, order, 1);
    }

    DirectoryAddress toggledCategory(UUID id) {
        return new DirectoryAddress(place, text, organisations, toggled(categories, id), statuses, order, 1);
    }

    DirectoryAddress toggledStatus(ServiceStatus status) {
        return new DirectoryAddress(place, text, organisations, categories, toggled(statuses, status), order, 1);
    }

    DirectoryAddress onPage(int newPage) {
        return new DirectoryAddress(place, text, organisations, categories, statuses, order, newPage);
    }

    DirectoryAddress withoutNarrowing() {
        return new DirectoryAddress(place, "", Set.of(), Set.of(), Set.of(), order, 1);
    }

    String href() {
        String query = query();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    QueryParameters parameters() {
        return QueryParameters.fromString(query());
    }

    private String query() {
        List<String> parts = new ArrayList<>();
        place.ifPresent(id -> parts.add(PlaceInHand.PARAMETER + "=" + id));
        if (!text.isBlank()) {
            parts.add("q=" + encoded(text));
        }
        organisations.stream().sorted().forEach(id -> parts.add("organisation=" + id));
        categories.stream().sorted().forEach(id -> parts.add("kind=" + id));
        statuses.stream().sorted().forEach(status -> parts.add("status=" + encoded(status.word())));
        if (order != ServiceQuery.Order.NAME) {
            parts.add("order=" + order.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (page > 1) {
            parts.add("page=" + page);
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
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
