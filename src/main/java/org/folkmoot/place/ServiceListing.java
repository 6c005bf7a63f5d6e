package org.folkmoot.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A service as the directory lists it.
 *
 * @param about the beginning of its description
 * @param organisationId of its HSDS organization
 * @param categories names of its taxonomy terms
 * @param where the first address in a line, or the area it serves
 * @param changed when its record last changed here
 * @param mark changes whenever the record does
 */
public record ServiceListing(
        ServiceSummary summary,
        String about,
        Optional<UUID> organisationId,
        List<String> categories,
        Optional<String> where,
        Instant changed,
        String mark) {

    public ServiceListing {
        categories = List.copyOf(categories);
    }

    public ServiceId id() {
        return summary.id();
    }
}
