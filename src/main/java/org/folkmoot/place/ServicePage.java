package org.folkmoot.place;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One page of the services found, with what they could be narrowed to. Each list of choices counts the
 * services that the other choices leave, so that choosing another one in it never surprises.
 */
public record ServicePage(
        List<ServiceListing> services,
        long total,
        List<Choice> organisations,
        List<Choice> categories,
        Map<ServiceStatus, Long> statuses,
        Map<PlaceId, Long> places) {

    /** An organisation or category, and how many services choosing it would show. */
    public record Choice(UUID id, String name, long services) {}

    public ServicePage {
        services = List.copyOf(services);
        organisations = List.copyOf(organisations);
        categories = List.copyOf(categories);
        statuses = Map.copyOf(statuses);
        places = Map.copyOf(places);
    }
}
