package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.evaluation.Aspect;
import org.folkmoot.floor.evaluation.Group;
import org.folkmoot.floor.evaluation.Results;
import org.folkmoot.floor.evaluation.Results.Asked;
import org.folkmoot.floor.evaluation.Results.Change;
import org.folkmoot.floor.evaluation.Results.Text;
import org.folkmoot.floor.evaluation.ShownEvaluation.Numbers;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** What one group’s evaluation of a session came to. */
final class EvaluationResults extends Section {

    /** @param turn hides a text, or shows it again */
    EvaluationResults(Group group, Results results, Function<SessionId, String> titles, Consumer<Text> turn) {
        addClassName("fm-section");
        add(new H2(getTranslation("floor.evaluations.of." + group.name())));
        if (results.isWithheld()) {
            add(new Paragraph(getTranslation("floor.evaluations.few", Results.FEWEST_SHOWN)));
            return;
        }
        add(new RecordedEvaluation(new Numbers(results.answered(), results.scores())));
        results.changes().stream()
                .map(Change::earlier)
                .distinct()
                .forEach(earlier -> changes(titles.apply(earlier), earlier, results.changes()));
        for (Asked asked : Asked.values()) {
            texts(asked, results.texts(), turn);
        }
    }

    private Span aspect(Aspect aspect) {
        return new Span(getTranslation("floor.evaluation.aspect." + aspect.name()));
    }

    private void changes(String title, SessionId earlier, List<Change> all) {
        add(
                new H3(getTranslation("floor.evaluations.change", title)),
                new PlainTable<Change>(getTranslation("floor.evaluations.change.caption"))
                        .rowHead(getTranslation("floor.evaluations.aspect"), change -> aspect(change.aspect()))
                        .number(getTranslation("floor.evaluations.number"), change -> Integer.toString(change.people()))
                        .number(getTranslation("floor.evaluations.higher"), change -> Integer.toString(change.higher()))
                        .number(getTranslation("floor.evaluations.same"), change -> Integer.toString(change.same()))
                        .number(getTranslation("floor.evaluations.lower"), change -> Integer.toString(change.lower()))
                        .number(getTranslation("floor.evaluations.mean.change"), change -> signed(change.mean()))
                        .rows(all.stream()
                                .filter(change -> change.earlier().equals(earlier))
                                .toList()));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    private void texts(Asked asked, List<Text> all, Consumer<Text> turn) {
        List<Text> texts = all.stream().filter(text -> text.asked() == asked).toList();
        if (texts.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        texts.forEach(text -> list.add(row(text, turn)));
        add(
                new H3(getTranslation("floor.evaluation." + asked.name())),
                Parts.small(getTranslation("floor.evaluations.texts.more")),
                list);
    }

    private ListItem row(Text text, Consumer<Text> turn) {
        String act = text.isHidden() ? "floor.evaluations.show" : "floor.evaluations.hide";
        Button button = Parts.tertiary(getTranslation(act), () -> turn.accept(text));
        button.setAriaLabel(getTranslation(act + ".of", text.words()));
        ListItem row = new ListItem(Parts.styled(new Paragraph(text.words()), "fm-words"));
        if (text.isHidden()) {
            row.add(Parts.small(getTranslation("floor.evaluations.hidden")));
        }
        row.add(button);
        return row;
    }
}
