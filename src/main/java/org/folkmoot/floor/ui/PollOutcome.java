package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.folkmoot.floor.PollPicture;
import org.folkmoot.floor.PollPicture.Bar;
import org.folkmoot.floor.PollPicture.OpinionRow;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.platform.ui.Parts;

/** The result of a poll: each number printed beside its bar, and the sentences that say whose they are. */
final class PollOutcome extends Div {

    PollOutcome(Poll poll) {
        addClassName("fm-poll-outcome");
        PollPicture picture = PollPicture.of(poll, this::getTranslation);
        if (poll.isWithheld()) {
            add(Parts.styled(new Paragraph(getTranslation("floor.poll.withheld")), "fm-strong"));
        }
        // Words stand below, each with the way to hide it.
        boolean isWords = poll.plan().asked().kind() == Asked.Kind.WORDS && !poll.isWithheld();
        if (!picture.bars().isEmpty() && !isWords) {
            UnorderedList bars = Parts.styled(new UnorderedList(), "fm-poll-bars");
            picture.bars().forEach(bar -> bars.add(row(bar)));
            add(bars);
        }
        if (!picture.opinions().isEmpty()) {
            UnorderedList opinions = Parts.styled(new UnorderedList(), "fm-poll-opinions");
            picture.opinions().forEach(row -> opinions.add(row(row)));
            add(opinions);
        }
        picture.sentences().stream()
                .limit(isWords ? 1 : Long.MAX_VALUE)
                .forEach(sentence -> add(new Paragraph(sentence)));
    }

    private static ListItem row(Bar bar) {
        Span figure = Parts.styled(new Span(bar.figure()), "fm-figure", "fm-strong");
        return new ListItem(new Span(bar.label()), figure, track("fm-poll-bar", bar.part()));
    }

    private ListItem row(OpinionRow row) {
        int all = Math.max(1, row.agree() + row.disagree() + row.pass());
        Div stack = Parts.styled(new Div(), "fm-result-track", "fm-poll-stack");
        stack.getElement().setAttribute("aria-hidden", "true");
        stack.getElement()
                .appendChild(
                        piece("fm-bar-agree", (double) row.agree() / all),
                        piece("fm-bar-disagree", (double) row.disagree() / all),
                        piece("fm-bar-abstain", (double) row.pass() / all));
        Paragraph numbers = Parts.styled(
                new Paragraph(
                        number("AGREE", row.agree()), number("DISAGREE", row.disagree()), number("PASS", row.pass())),
                "fm-bits");
        return new ListItem(Parts.styled(new Paragraph(row.statement()), "fm-words"), numbers, stack);
    }

    private Span number(String stance, int people) {
        return new Span(
                new Span(getTranslation("floor.poll.stance." + stance) + " "),
                Parts.styled(new Span(Integer.toString(people)), "fm-figure", "fm-strong"));
    }

    private static Div track(String name, double part) {
        Div track = Parts.styled(new Div(), "fm-result-track");
        track.getElement().setAttribute("aria-hidden", "true");
        track.getElement().appendChild(piece(name, part));
        return track;
    }

    private static Element piece(String name, double part) {
        Element piece = new Element("i");
        piece.getClassList().add(name);
        piece.getClassList().set("none", part == 0);
        piece.getStyle().set("--n", Double.toString(part));
        return piece;
    }
}
