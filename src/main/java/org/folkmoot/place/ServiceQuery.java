package org.folkmoot.place;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.platform.api.PageRequested;

/**
 * Which services are wanted.
 *
 * @param place and all within it
 * @param text words that all begin a word of the name, the description or the organisation
 * @param organisations any of these; all if none is named
 * @param categories any of these taxonomy terms; all if none is named
 * @param statuses any of these; all if none is named
 * @param changedAfter kept or changed here after this moment
 */
public record ServiceQuery(
        Optional<PlaceId> place,
        String text,
        Set<UUID> organisations,
        Set<UUID> categories,
        Set<ServiceStatus> statuses,
        Optional<Instant> changedAfter,
        Order order,
        PageRequested page) {

    private static final int USUAL_PAGE = 50;

    /** How the services found are put in order. */
    public enum Order {
        /** By name; with a text, those whose name holds it first. */
        NAME,
        ORGANISATION,
        /** The newest change first. */
        CHANGED
    }

    public ServiceQuery {
        organisations = Set.copyOf(organisations);
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
    }

    public static ServiceQuery all() {
        return new ServiceQuery(
                Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Order.NAME,
                new PageRequested(1, USUAL_PAGE));
    }

    public ServiceQuery at(PlaceId newPlace) {
        return new ServiceQuery(
                Optional.of(newPlace), text, organisations, categories, statuses, changedAfter, order, page);
    }

    public ServiceQuery matching(String newText) {
        return new ServiceQuery(place, newText, organisations, categories, statuses, changedAfter, order, page);
    }

    public ServiceQuery runBy(Set<UUID> newOrganisations) {
        return new ServiceQuery(place, text, newOrganisations, categories, statuses, changedAfter, order, page);
    }

    public ServiceQuery ofKind(Set<UUID> newCategories) {
        return new ServiceQuery(place, text, organisations, newCategories, statuses, changedAfter, order, page);
    }

    public ServiceQuery standing(Set<ServiceStatus> newStatuses) {
        return new ServiceQuery(place, text, organisations, categories, newStatuses, changedAfter, order, page);
    }

    public ServiceQuery changedAfter(Instant moment) {
        return new ServiceQuery(place, text, organisations, categories, statuses, Optional.of(moment), order, page);
    }

    public ServiceQuery by(Order newOrder) {
        return new ServiceQuery(place, text, organisations, categories, statuses, changedAfter, newOrder, page);
    }

    public ServiceQuery page(PageRequested newPage) {
        return new ServiceQuery(place, text, organisations, categories, statuses, changedAfter, order, newPage);
    }
}
