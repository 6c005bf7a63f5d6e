package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.platform.store.embedded.WriteAheadLog.TouchedPages;
import org.folkmoot.platform.store.embedded.WriteAheadLog.TouchedPages.Run;
import org.junit.jupiter.api.Test;

/** Only what was written is looked at again, and everything while nothing is known. */
class TouchedPagesTest {

    @Test
    void of_a_file_whose_history_is_not_known_every_page_counts() {
        TouchedPages pages = TouchedPages.all();
        pages.add(3);
        assertThat(pages.runs(9)).containsExactly(new Run(1, 9));
    }

    @Test
    void once_they_are_clean_those_written_since_count_those_in_a_row_together() {
        TouchedPages pages = TouchedPages.all();
        pages.clear();
        assertThat(pages.runs(9)).isEmpty();
        for (int page : new int[] {2, 3, 4, 7, 9, 12}) {
            pages.add(page);
        }
        assertThat(pages.runs(9))
                .as("the file has become shorter")
                .containsExactly(new Run(2, 4), new Run(7, 7), new Run(9, 9));
        pages.clear();
        assertThat(pages.runs(9)).isEmpty();
    }

    @Test
    void where_pages_may_have_been_written_unseen_every_page_counts_again() {
        TouchedPages pages = TouchedPages.none();
        pages.add(1);
        pages.addAll();
        assertThat(pages.runs(5)).containsExactly(new Run(1, 5));
    }
}
