package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.stream.IntStream;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** The store fails between the close of a question and its count. */
class FailedCountTest extends Ballots {

    @MockitoSpyBean
    private Counter counter;

    @MockitoSpyBean
    private LeftCounts left;

    @Test
    void a_question_that_closed_and_could_not_be_counted_is_put_down_to_be_counted_soon() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        IntStream.range(0, 6).forEach(i -> cast(moot, id, i, Choice.AGREE));
        doThrow(new DataAccessResourceFailureException("no store"))
                .when(counter)
                .count(any());
        assertThatThrownBy(() -> close(moot, id)).isInstanceOf(DataAccessResourceFailureException.class);
        verify(left).soon();
        doCallRealMethod().when(counter).count(any());
        assertThat(close(moot, id).result().orElseThrow().tally()).isEqualTo(new Tally(6, 0, 0));
    }

    @Test
    void a_count_that_went_well_leaves_nothing_to_be_done() {
        Moot moot = town.moot(6);
        QuestionId id = opened(moot);
        close(moot, id);
        verify(left, never()).soon();
    }
}
