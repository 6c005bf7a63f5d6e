package org.folkmoot.floor.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is written into the form of a table plan. */
class PlanFormTest {

    @Test
    void tables_are_named_by_numbers_and_spans() {
        assertThat(PlanForm.numbers("1, 3;5-7 9–10")).containsExactly(1, 3, 5, 6, 7, 9, 10);
        assertThat(PlanForm.numbers(" ")).isEmpty();
        assertThatThrownBy(() -> PlanForm.numbers("2-1")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> PlanForm.numbers("front")).isInstanceOf(NumberFormatException.class);
    }
}
