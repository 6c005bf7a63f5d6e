package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.internal.RowOutcome.RowContent;
import org.junit.jupiter.api.Test;

/** What stands in the columns of themes for nothing is no theme. */
class ThemeCellsTest {

    private static final Set<String> OWN_WORDS = Set.of("no code given", "9");
    private static final List<String> COLUMNS = List.of("first", "second");

    private final RowOutcome.Faults faults = new RowOutcome.Faults(2);

    @Test
    void na_is_no_theme() {
        assertThat(names("NA", " n/a ; Waiting times ; -")).containsExactly("Waiting times");
    }

    @Test
    void nor_are_the_words_by_which_this_file_says_that_nobody_answered() {
        assertThat(names("No code  given", "Waiting times; 9")).containsExactly("Waiting times");
    }

    @Test
    void a_flag_that_says_so_is_not_set_and_no_fault() {
        Mapping.Themes flags = new Mapping.ThemeFlags("codes", Map.of("first", "Waiting times", "second", "Staff"));

        assertThat(read(flags, "9", "1")).containsExactly("Staff");
        assertThat(faults.outcome(mock(RowContent.class), Mapping.Faulty.REJECT_ROW))
                .isInstanceOf(RowOutcome.Kept.class);
    }

    private List<String> names(String... cells) {
        return read(new Mapping.ThemeNames("codes", COLUMNS, ";"), cells);
    }

    private List<String> read(Mapping.Themes themes, String... cells) {
        return ThemeCells.of(Optional.of(themes), cell -> OWN_WORDS.contains(Mapping.key(cell)), COLUMNS::indexOf)
                .read(new CsvRow(2, List.of(cells), COLUMNS.size()), faults);
    }
}
