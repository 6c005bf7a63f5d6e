package org.folkmoot.floor.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** How a question ended: its result; that too few voted to show one; or that it was taken back, and why. */
final class Ending extends Div {

    private static final List<Choice> CHOICES = List.of(Choice.AGREE, Choice.DISAGREE, Choice.ABSTAIN);

    private String word = "";

    Ending(Question question) {
        question.undone().ifPresent(undone -> undone(question, undone));
        question.result().ifPresent(result -> add(result(result)));
        if (question.isWithheld()) {
            withheld(question);
        }
        new RuleWords(this::getTranslation).reopened(question).forEach(sentence -> add(Parts.small(sentence)));
        if (question.late() > 0) {
            add(Parts.small(getTranslation("floor.result.late", question.late())));
        }
        if (question.entered() > 0) {
            add(Parts.small(getTranslation("floor.result.entered", question.entered())));
        }
        new RuleWords(this::getTranslation).onPaper(question).forEach(sentence -> add(Parts.small(sentence)));
    }

    private void undone(Question question, Question.Undone undone) {
        addClassName("fm-result");
        String state = question.state().name();
        Paragraph reason = Parts.styled(new Paragraph(undone.reason()), "fm-words");
        add(
                word(getTranslation("floor.undone." + state)),
                new Paragraph(getTranslation("floor.undone." + state + ".more", Dates.time(undone.at(), getLocale()))),
                reason);
    }

    private void withheld(Question question) {
        addClassName("fm-result");
        Paragraph turnout = strong(getTranslation("floor.result.turnout", question.voted(), question.roll()));
        add(
                word(new RuleWords(this::getTranslation).withheld(question)),
                turnout,
                new Paragraph(getTranslation("floor.withheld.more", Question.FEWEST_SHOWN)));
    }

    /** What it came to, in a word or two. */
    String word() {
        return word;
    }

    private Paragraph word(String text) {
        word = text;
        return Parts.styled(new Paragraph(text), "fm-result-word");
    }

    /** A result: its word, three bars that read without colour, the rule with its denominator, and the same as a table. */
    private Div result(Result result) {
        RuleWords words = new RuleWords(this::getTranslation);
        return Parts.styled(
                new Div(
                        word(words.outcome(result)),
                        bars(result),
                        strong(words.turnout(result)),
                        strong(words.rule(result.rule())),
                        new Paragraph(words.denominator(result)),
                        new Details(getTranslation("floor.result.numbers"), table(result))),
                "fm-result");
    }

    private Div bars(Result result) {
        Tally tally = result.tally();
        int longest = Math.max(1, CHOICES.stream().mapToInt(tally::of).max().orElse(1));
        boolean marked = result.needed() <= longest && result.of() > 0;
        Div bars = Parts.styled(new Div(), "fm-result-bars");
        CHOICES.forEach(choice -> {
            Div track = Parts.styled(new Div(), "fm-result-track");
            track.getElement().setAttribute("aria-hidden", "true");
            track.getElement().appendChild(bar(choice, (double) tally.of(choice) / longest));
            if (choice == Choice.AGREE && marked) {
                track.getElement().appendChild(needed(result, (double) result.needed() / longest));
            }
            Span number = Parts.styled(new Span(Integer.toString(tally.of(choice))), "fm-figure");
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
