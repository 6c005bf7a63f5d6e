package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.platform.ui.Parts;

/**
 * A sheet of ballot papers on one question, to be cut. All are alike to the letter: no name, no number and no order, so that a paper can be joined with
 * nobody.
 */
final class BallotPapers extends Section {

    private static final int FITS_EIGHT = 300;
    private static final int FITS_FOUR = 800;

    private BallotPapers(Question question, int papers, String where) {
        addClassNames("fm-paper-page", "fm-pack-ballots");
        IntStream.range(0, papers).forEach(_ -> add(paper(question, where)));
    }

    /** Enough for so many members, and one sheet at least. */
    static List<Component> sheets(Question question, int members, String where) {
        int onOne = fitting(question);
        return Stream.generate(() -> new BallotPapers(question, onOne, where))
                .limit(Math.max(1, Math.ceilDiv(members, onOne)))
                .<Component>map(sheet -> sheet)
                .toList();
    }

    /** By the length of what is printed on each. */
    private static int fitting(Question question) {
        int letters = question.text().wording().length()
                + question.text().byline().length()
                + question.text().explained().stream()
                        .mapToInt(term -> term.word().length() + term.means().length())
                        .sum();
        if (letters <= FITS_EIGHT) {
            return 8;
        }
        return letters <= FITS_FOUR ? 4 : 2;
    }

    private Section paper(Question question, String where) {
        Section paper = new Section(Parts.small(where), new H3(question.text().wording()));
        if (!question.text().byline().isEmpty()) {
            paper.add(Parts.small(question.text().byline()));
        }
        question.text()
                .explained()
                .forEach(term -> paper.add(Parts.small(new Paragraph(term.word() + ": " + term.means()))));
        UnorderedList boxes = Parts.styled(new UnorderedList(), "fm-boxes");
        Stream.of(Choice.values())
                .forEach(choice -> boxes.add(new ListItem(getTranslation("floor.choice." + choice.name()))));
        RuleWords words = new RuleWords(this::getTranslation);
        String rule = String.join(" ", words.rule(question.rule()), words.quorum(question.rule()))
                .strip();
        paper.add(
                boxes,
                new Paragraph(Parts.styled(new Span(getTranslation("floor.pack.ballot.how")), "fm-strong")),
                Parts.small(rule));
        return Parts.styled(paper, "fm-pack-ballot");
    }
}
