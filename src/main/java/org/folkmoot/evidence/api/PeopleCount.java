package org.folkmoot.evidence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.folkmoot.evidence.disclosure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A count of people as it may be shown.
 *
 * @param people the count; absent where it is not shown
 * @param shown {@code exactly}, {@code few} (1 to 4), {@code held} (5 or more, kept back to protect a few) or {@code some}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeopleCount(@Nullable Integer people, String shown) {

    static PeopleCount of(Shown shown) {
        return switch (shown) {
            case Shown.Exactly(int people) -> new PeopleCount(people, "exactly");
            case Shown.Few() -> new PeopleCount(null, "few");
            case Shown.Held() -> new PeopleCount(null, "held");
            case Shown.Unsaid() -> new PeopleCount(null, "some");
        };
    }
}
