package org.folkmoot.floor.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.record.PollWords;
import org.folkmoot.floor.record.PollWords.Figure;
import org.folkmoot.floor.record.RecordTable;

/** A poll in the record of a session, as JSON. */
record RecordedPollBody(
        String wording,
        String kind,
        Optional<String> item,
        String method,
        String result,
        boolean shown,
        Optional<Integer> answered,
        Optional<Integer> members,
        Optional<Integer> entered,
        Optional<Instant> opened,
        Optional<Instant> closed,
        List<RowBody> rows,
        List<String> sentences) {

    static RecordedPollBody of(PollWords words) {
        Poll poll = words.polled().poll();
        Optional<Integer> answered = RecordBodies.boxed(words.answered());
        return new RecordedPollBody(
                poll.plan().wording(),
                RecordTable.code(poll.plan().asked().kind()),
                words.polled().item(),
                RecordTable.code(words.method()),
                RecordTable.code(words.came()),
                poll.shown().isPresent(),
                answered,
                answered.map(_ -> poll.roll()),
                RecordBodies.boxed(words.entered()),
                poll.opened(),
                poll.closed(),
                words.rows().stream().map(RowBody::of).toList(),
                words.sentences());
    }

    /** The numbers of an option, a point, a word or a statement. */
    record RowBody(
            String label,
            Optional<BigDecimal> people,
            Optional<BigDecimal> points,
            Optional<BigDecimal> agree,
            Optional<BigDecimal> disagree,
            Optional<BigDecimal> pass) {

        private static RowBody of(PollWords.Row row) {
            Function<Figure, Optional<BigDecimal>> number =
                    figure -> Optional.ofNullable(row.numbers().get(figure));
            return new RowBody(
                    row.label(),
                    number.apply(Figure.PEOPLE),
                    number.apply(Figure.POINTS),
                    number.apply(Figure.AGREE),
                    number.apply(Figure.DISAGREE),
                    number.apply(Figure.PASS));
        }
    }
}
