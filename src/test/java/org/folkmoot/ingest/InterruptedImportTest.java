package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.testimony.BreakableStore;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.Test;

/** An import may break off at any write: brought in again, nothing is lost and nothing comes in twice. */
class InterruptedImportTest extends BreakableImports {

    @Test
    void a_first_import_cut_off_at_any_write_is_made_whole_by_the_next() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            boolean broke = brokenOff(set, file(rows("first")), write, when);
            Job again = bringIn(set, file(rows("first")));
            assertThat(again.figures().get("changed"))
                    .as("write %d, %s", write, when)
                    .isZero();
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void changes_cut_off_at_any_write_reach_the_store_with_the_next_import() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            boolean broke = brokenOff(set, file(rows("second")), write, when);
            bringIn(set, file(rows("second")));
            assertWhole(set, rows("second"));
            return broke;
        });
    }

    @Test
    void a_file_that_changed_between_two_attempts_ends_as_its_last_state_says() {
        asProduct(() -> {
            for (int write = 1; write <= 9; write++) {
                String set = nextSet();
                brokenOff(set, file(rows("first")), write, BreakableStore.When.AFTER_THE_WRITE);
                brokenOff(set, file(rows("second")), Math.max(1, 9 - write), BreakableStore.When.BEFORE_THE_WRITE);
                bringIn(set, file(rows("third")));
                assertWhole(set, rows("third"));
            }
        });
    }

    @Test
    void taking_out_cut_off_at_any_write_is_finished_by_taking_out_again_and_leaves_nothing_behind() {
        atEachWrite(BreakableStore.When.AFTER_THE_WRITE, (write, when) -> {
            String set = nextSet();
            JobId run = bringIn(set, file(rows("first"))).id();
            boolean broke = takingOutBreaksOff(run, write, when);
            await(imports.takeOut(run));
            assertThat(said(set)).isEmpty();
            assertThat(imports.run(run).orElseThrow().outcome()).isEqualTo(ImportRun.Outcome.TAKEN_OUT);
            assertThat(bringIn(set, file(rows("first"))).figures()).containsEntry("new", (long) ROWS);
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void taking_out_changes_cut_off_at_any_write_ends_with_the_words_of_before_and_nothing_of_the_others() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            List<Testimony> before = of(set);
            JobId run = bringIn(set, file(more("second"))).id();
            assertThat(of(set)).hasSize(ROWS + 2).isNotEqualTo(before);
            boolean broke = takingOutBreaksOff(run, write, when);
            await(imports.takeOut(run));
            String cut = "write %d, %s".formatted(write, when);
            assertThat(of(set)).as(cut).isEqualTo(before);
            assertThat(keptOf(run)).as(cut + ": what is kept of earlier words").isZero();
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void half_taken_out_changes_brought_in_again_are_whole() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            JobId run = bringIn(set, file(rows("second"))).id();
            boolean broke = takingOutBreaksOff(run, write, when);
            bringIn(set, file(rows("second")));
            assertWhole(set, rows("second"));
            return broke;
        });
    }

    @Test
    void half_taken_out_and_brought_in_again_is_whole() {
        atEachWrite(BreakableStore.When.BEFORE_THE_WRITE, (write, when) -> {
            String set = nextSet();
            JobId run = bringIn(set, file(rows("first"))).id();
            boolean broke = takingOutBreaksOff(run, write, when);
            bringIn(set, file(rows("first")));
            assertWhole(set, rows("first"));
            return broke;
        });
    }

    @Test
    void what_was_taken_away_by_hand_does_not_come_back_with_the_next_file() {
        asProduct(() -> {
            String set = nextSet();
            bringIn(set, file(rows("first")));
            TestimonyId gone = testimonies().stream()
                    .filter(said -> said.source().equals(set))
                    .findFirst()
                    .orElseThrow()
                    .id();
            testimonies.remove(List.of(gone));
            bringIn(set, file(rows("first")));
            bringIn(set, file(rows("second")));
            assertThat(said(set)).hasSize(ROWS - 1);
        });
    }

    @Test
    void what_was_taken_away_after_an_import_that_was_cut_off_does_not_come_back_either() {
        atEachWrite((write, when) -> {
            String set = nextSet();
            boolean broke = brokenOff(set, file(rows("first")), write, when);
            bringIn(set, file(rows("first")));
            testimonies.remove(testimonies().stream()
                    .filter(said -> said.source().equals(set))
                    .map(Testimony::id)
                    .toList());
            bringIn(set, file(rows("first")));
            bringIn(set, file(rows("second")));
            assertThat(said(set)).as("write %d, %s", write, when).isEmpty();
            return broke;
        });
    }
}
