package org.folkmoot.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ItemByItemTest {

    @Test
    void one_that_fails_is_given_back_and_stops_no_other() {
        List<Integer> done = new ArrayList<>();
        List<Integer> failed = ItemByItem.each("Halving", List.of(2, 3, 4), Function.identity(), number -> {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
            done.add(number);
        });
        assertThat(done).containsExactly(2, 4);
        assertThat(failed).containsExactly(3);
    }
}
