package org.folkmoot.floor.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.folkmoot.floor.record.SessionRecord.Course;
import org.folkmoot.floor.record.SessionRecord.Item;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.junit.jupiter.api.Test;

class AgendaAsItWentTest {

    @Test
    void of_a_session_that_was_not_run_with_its_clock_nobody_noted_what_took_place() {
        assertThat(new AgendaAsItWent(HappenedTest.PLANNED, Optional.empty(), Standing.OVER).items())
                .extracting(Item::course)
                .containsOnly(Course.NOT_NOTED);
        assertThat(new AgendaAsItWent(HappenedTest.PLANNED, Optional.empty(), Standing.PLANNED).items())
                .extracting(Item::course)
                .containsOnly(Course.TO_COME);
    }
}
