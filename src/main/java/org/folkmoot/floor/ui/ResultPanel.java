package org.folkmoot.floor.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.Result;
import org.folkmoot.ballot.Tally;
import org.folkmoot.platform.ui.PlainTable;

/** A result: its word, three bars that read without colour, the rule with its denominator, and the same as a table. */
final class ResultPanel extends Div {

    private static final List<Choice> CHOICES = List.of(Choice.AGREE, Choice.DISAGREE, Choice.ABSTAIN);

    ResultPanel(Result result) {
        addClassName("fm-result");
        RuleWords words = new RuleWords(this);
        Paragraph outcome = new Paragraph(words.outcome(result));
        outcome.addClassName("fm-result-word");
        add(outcome, bars(result));
        add(strong(words.turnout(result)));
        add(strong(words.rule(result.rule())));
        add(new Paragraph(words.denominator(result)));
        Details numbers = new Details(getTranslation("floor.result.numbers"), table(result));
        add(numbers);
    }

    private Div bars(Result result) {
        Tally tally = result.tally();
        int longest = Math.max(1, CHOICES.stream().mapToInt(tally::of).max().orElse(1));
        boolean marked = result.needed() <= longest && result.of() > 0;
        Div bars = new Div();
        bars.addClassName("fm-result-bars");
        CHOICES.forEach(choice -> {
            Div track = new Div();
            track.addClassName("fm-result-track");
            track.getElement().setAttribute("aria-hidden", "true");
            track.getElement().appendChild(bar(choice, (double) tally.of(choice) / longest));
            if (choice == Choice.AGREE && marked) {
                track.getElement().appendChild(needed(result, (double) result.needed() / longest));
            }
            Span number = new Span(Integer.toString(tally.of(choice)));
            number.addClassName("fm-figure");
            number.getStyle().set("text-align", "end").set("font-weight", "700");
            bars.add(new Span(getTranslation("floor.choice." + choice.name())), number, track);
        });
        return bars;
    }

    private static Element bar(Choice choice, double part) {
        Element bar = new Element("i");
        bar.getClassList()
                .add(
                        switch (choice) {
                            case AGREE -> "fm-bar-agree";
                            case DISAGREE -> "fm-bar-disagree";
                            case ABSTAIN -> "fm-bar-abstain";
                        });
        bar.getClassList().set("none", part == 0);
        bar.getStyle().set("--n", Double.toString(part));
        return bar;
    }

    private Element needed(Result result, double part) {
        Span label = new Span(getTranslation("floor.result.mark", result.needed()));
        Element mark = new Element("div");
        mark.getClassList().add("fm-result-needed");
        mark.getClassList().set("far", part > 0.85);
        mark.getClassList().set("near", part < 0.15);
        mark.getStyle().set("--n", Double.toString(part));
        mark.appendChild(label.getElement());
        return mark;
    }

    private PlainTable<Choice> table(Result result) {
        return new PlainTable<Choice>(getTranslation("floor.result.caption"))
                .rowHead(
                        getTranslation("floor.result.choice"),
                        choice -> new Span(getTranslation("floor.choice." + choice.name())))
                .number(
                        getTranslation("floor.result.people"),
                        choice -> Integer.toString(result.tally().of(choice)))
                .rows(CHOICES);
    }

    private static Paragraph strong(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.getStyle().set("font-weight", "600");
        return paragraph;
    }
}
