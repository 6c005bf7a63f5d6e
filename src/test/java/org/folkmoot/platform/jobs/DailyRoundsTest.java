package org.folkmoot.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyRoundsTest {

    /** At whatever hour the server was started, and around the change of clocks. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T23:00:00Z, 2026-12-01T00:01:00Z",
        "2026-12-01T00:00:30Z, 2026-12-02T00:01:00Z",
        "2026-06-30T22:59:00Z, 2026-06-30T23:01:00Z",
        "2026-03-29T12:00:00Z, 2026-03-29T23:01:00Z",
        "2026-10-24T23:30:00Z, 2026-10-26T00:01:00Z"
    })
    void what_was_allowed_until_a_day_ends_a_minute_into_the_next(Instant now, Instant next) {
        assertThat(DailyRounds.next(now)).isEqualTo(next);
    }
}
