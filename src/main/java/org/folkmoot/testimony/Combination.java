package org.folkmoot.testimony;

import java.util.List;
import java.util.Optional;
import org.folkmoot.place.ServiceId;

/**
 * Values of the service columns that stand together in some rows.
 *
 * @param service what they mean, if that is known; a combination of blanks means none
 */
public record Combination(List<String> values, long rows, Optional<ServiceId> service) {

    public Combination {
        values = List.copyOf(values);
    }

    public boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
