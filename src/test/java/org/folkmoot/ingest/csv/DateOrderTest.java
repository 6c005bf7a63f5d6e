package org.folkmoot.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Dates are read in the order the mapping says, and never guessed. */
class DateOrderTest {

    @Property
    void a_day_is_read_back_in_each_order(@ForAll @IntRange(min = 0, max = 40_000) int days) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(days);
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        assertThat(DateOrder.DAY_MONTH_YEAR.read(d + "/" + m + "/" + y)).isEqualTo(new DateOrder.Day(day));
        assertThat(DateOrder.MONTH_DAY_YEAR.read(m + "-" + d + "-" + y)).isEqualTo(new DateOrder.Day(day));
        assertThat(DateOrder.YEAR_MONTH_DAY.read(day + "T10:30:00Z")).isEqualTo(new DateOrder.Day(day));
    }

    @Example
    void months_may_stand_by_name() {
        LocalDate day = LocalDate.of(2026, 5, 3);
        assertThat(DateOrder.DAY_MONTH_YEAR.read("3 May 2026")).isEqualTo(new DateOrder.Day(day));
        assertThat(DateOrder.DAY_MONTH_YEAR.read("Sunday, 3rd may 26")).isEqualTo(new DateOrder.Day(day));
        assertThat(DateOrder.MONTH_DAY_YEAR.read("May 3, 2026")).isEqualTo(new DateOrder.Day(day));
    }

    @Example
    void what_is_no_date_is_said_to_be_none() {
        assertThat(DateOrder.DAY_MONTH_YEAR.read("31/02/2026")).isEqualTo(new DateOrder.NoSuchDay(Month.FEBRUARY, 31));
        for (String text : new String[] {"last week", "10/17/2021", "2021", "1.2.3", "00/05/2021", "", "32/01/2020"}) {
            assertThat(DateOrder.DAY_MONTH_YEAR.read(text)).as(text).isEqualTo(new DateOrder.NotADate());
        }
    }
}
