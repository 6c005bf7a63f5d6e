package org.folkmoot.submission.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.submission.rehearsal.OpeningsBenchmark.Outcome;
import org.junit.jupiter.api.Test;

/** When the benchmark of openings says that its aim was reached. */
class OpeningsBenchmarkTest {

    private static final int ALL = OpeningsBenchmark.OPENINGS;

    @Test
    void it_is_reached_where_nearly_everybody_gets_the_page_and_searches_hardly_take_longer() {
        assertThat(new Outcome(ALL - 100, 100, 10, 19).isReached()).isTrue();
    }

    @Test
    void it_is_not_where_more_than_a_few_are_put_off_or_not_all_got_their_turn_or_searches_take_twice_as_long() {
        assertThat(new Outcome(0, ALL, 10, 10).isReached()).isFalse();
        assertThat(new Outcome(ALL - 1_000, 1_000, 10, 10).isReached()).isFalse();
        assertThat(new Outcome(ALL / 2, 0, 10, 10).isReached()).isFalse();
        assertThat(new Outcome(ALL, 0, 10, 21).isReached()).isFalse();
    }
}
