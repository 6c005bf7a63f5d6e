package org.folkmoot.place;

import java.util.Optional;

/** What lists and look-ups show of a service. */
public record ServiceSummary(
        ServiceId id,
        PlaceId place,
        String name,
        Optional<String> organisation,
        String status,
        Optional<String> category) {}
