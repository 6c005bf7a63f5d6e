package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.floor.evaluation.Aspect;
import org.folkmoot.floor.evaluation.Form;
import org.folkmoot.floor.evaluation.Results;
import org.folkmoot.floor.evaluation.Scores;
import org.folkmoot.floor.evaluation.ShownEvaluation.Numbers;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** How many gave each score to each question of an evaluation, with the mean. */
final class RecordedEvaluation extends Section {

    RecordedEvaluation(Numbers numbers) {
        PlainTable<Map.Entry<Aspect, Scores>> table = new PlainTable<Map.Entry<Aspect, Scores>>(
                        getTranslation("floor.evaluations.scores"))
                .rowHead(
                        getTranslation("floor.evaluations.aspect"),
                        row -> new Span(getTranslation(
                                "floor.evaluation.aspect." + row.getKey().name())));
        IntStream.rangeClosed(1, Form.HIGHEST)
                .forEach(score -> table.number(
                        Integer.toString(score),
                        row -> Integer.toString(row.getValue().people().get(score - 1))));
        add(
                new Paragraph(getTranslation("floor.evaluations.answered", numbers.answered())),
                table.number(
                                getTranslation("floor.evaluations.mean"),
                                row -> row.getValue().mean().toPlainString())
                        .number(
                                getTranslation("floor.evaluations.number"),
                                row -> Integer.toString(row.getValue().number()))
                        .rows(numbers.scores().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList()),
                Parts.small(getTranslation("floor.evaluations.scores.more", Results.FEWEST_SHOWN)));
    }
}
