package org.folkmoot.place.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.platform.api.InvalidRequest;

/** Reads the values of query parameters, or says which is wrong and how to write it. */
final class Asked {

    private Asked() {}

    static UUID id(String parameter, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            throw invalid(parameter, "“" + value + "” is no id. Ids are UUIDs.", malformed);
        }
    }

    static Set<UUID> ids(String parameter, java.util.List<String> values) {
        return values.stream().map(value -> id(parameter, value)).collect(Collectors.toUnmodifiableSet());
    }

    /** A date, which means its first moment in UTC, or a date with time and offset (ISO 8601). */
    static Instant moment(String parameter, String value) {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            throw invalid(
                    parameter,
                    "“" + value + "” is no moment. Write it as 2026-03-15 or 2026-03-15T10:30:00Z.",
                    malformed);
        }
    }

    private static InvalidRequest invalid(String parameter, String remedy, RuntimeException cause) {
        InvalidRequest invalid = new InvalidRequest(parameter, remedy);
        invalid.initCause(cause);
        return invalid;
    }
}
