package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** A stretch of days people choose by a name. */
public sealed interface Period {

    /** The months up to today. */
    record LastMonths(int months) implements Period {}

    /** One calendar year. */
    record Year(int year) implements Period {}

    /** However long ago, and what has no date. */
    record AllTime() implements Period {}

    default Optional<LocalDate> from(LocalDate today) {
        return switch (this) {
            case LastMonths(int months) -> Optional.of(today.minusMonths(months).plusDays(1));
            case Year(int year) -> Optional.of(LocalDate.of(year, 1, 1));
            case AllTime() -> Optional.empty();
        };
    }

    default Optional<LocalDate> to(LocalDate today) {
        return switch (this) {
            case LastMonths _ -> Optional.of(today);
            case Year(int year) -> Optional.of(LocalDate.of(year, 12, 31));
            case AllTime() -> Optional.empty();
        };
    }
}
