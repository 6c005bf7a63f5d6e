package org.folkmoot.place;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of the services found, with what they could be narrowed to. Each list of choices counts the
 * services that the other choices leave, so that choosing another one in it never surprises.
 */
public record ServicePage(
        List<Listing> services,
        long total,
        List<Choice> organisations,
        List<Choice> categories,
        Map<ServiceStatus, Long> statuses) {

    /** An organisation or category, and how many services choosing it would show. */
    public record Choice(UUID id, String name, long services) {}

    public ServicePage {
        services = List.copyOf(services);
        organisations = List.copyOf(organisations);
        categories = List.copyOf(categories);
        statuses = Map.copyOf(statuses);
    }

    /**
     * A service as the directory lists it.
     *
     * @param about the beginning of its description
     * @param categories names of its taxonomy terms
     * @param where the first address in a line, or the area it serves
     * @param changed when its record last changed here
     * @param mark changes whenever the record does
     */
    public record Listing(
            ServiceSummary summary,
            String about,
            List<String> categories,
            Optional<String> where,
            Instant changed,
            String mark) {

        public Listing {
            categories = List.copyOf(categories);
        }

        public ServiceId id() {
            return summary.id();
        }
    }
}
