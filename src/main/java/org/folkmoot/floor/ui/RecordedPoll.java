package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.floor.record.PollWords;
import org.folkmoot.floor.record.PollWords.Came;
import org.folkmoot.floor.record.PollWords.Figure;
import org.folkmoot.floor.record.SessionRecord.Polled;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** A poll in the record of a session, as it is read and printed. */
final class RecordedPoll extends Section {

    RecordedPoll(Polled polled) {
        addClassName("fm-record-question");
        PollWords words = new PollWords(polled, this::getTranslation);
        add(
                Parts.styled(new H3(polled.poll().plan().wording()), "fm-words"),
                new Bits(
                        getTranslation("floor.polls.kind."
                                + polled.poll().plan().asked().kind().name()),
                        polled.item().orElse("")));
        if (words.came() != Came.COUNTED) {
            add(Parts.styled(
                    new Paragraph(getTranslation(
                            words.came() == Came.WITHDRAWN ? "floor.poll.withdrawn" : "floor.poll.withheld")),
                    "fm-record-result"));
        }
        if (!words.rows().isEmpty()) {
            add(numbers(words.rows()));
        }
        words.sentences().forEach(sentence -> add(new Paragraph(sentence)));
    }

    private PlainTable<PollWords.Row> numbers(List<PollWords.Row> rows) {
        PlainTable<PollWords.Row> table = new PlainTable<PollWords.Row>(getTranslation("floor.poll.table"))
                .rowHead(getTranslation("floor.poll.table.what"), row -> new Span(row.label()));
        Arrays.stream(Figure.values())
                .filter(figure -> rows.getFirst().numbers().containsKey(figure))
                .forEach(figure -> table.number(
                        getTranslation("floor.record.figure." + figure.name()),
                        row -> Optional.ofNullable(row.numbers().get(figure))
                                .map(java.math.BigDecimal::toPlainString)
                                .orElse("")));
        return table.rows(rows);
    }
}
