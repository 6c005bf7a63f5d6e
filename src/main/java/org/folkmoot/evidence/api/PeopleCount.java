package org.folkmoot.evidence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.folkmoot.evidence.disclosure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A count of people as it may be shown.
 *
 * @param people the count; absent where it is not shown
 * @param shown {@code exactly}, {@code at_least} (rounded down to a multiple of 5) or {@code few} (1 to 9)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeopleCount(@Nullable Integer people, String shown) {

    static PeopleCount of(Shown shown) {
        return switch (shown) {
            case Shown.Exactly(int people) -> new PeopleCount(people, "exactly");
            case Shown.AtLeast(int people) -> new PeopleCount(people, "at_least");
            case Shown.Few() -> new PeopleCount(null, "few");
        };
    }
}
