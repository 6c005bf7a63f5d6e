package org.folkmoot.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Choice;

/**
 * How many ballot papers on one question say what, as somebody counted them. Numbers alone: no paper has an order or a place.
 *
 * @param spoiled blank, or marked so that nobody can say what is meant
 */
public record Papers(int agree, int disagree, int abstain, int spoiled) {

    private static final int MOST = 10_000;

    /** @throws QuestionRefused if a number is negative or beyond 10,000 */
    public Papers {
        if (Stream.of(agree, disagree, abstain, spoiled).anyMatch(number -> number < 0 || number > MOST)) {
            throw new QuestionRefused(Reason.NO_SUCH_NUMBER);
        }
    }

    /** A number that is counted. */
    public enum Line {
        AGREE,
        DISAGREE,
        ABSTAIN,
        SPOILED
    }

    public int all() {
        return agree + disagree + abstain + spoiled;
    }

    public int of(Line line) {
        return switch (line) {
            case AGREE -> agree;
            case DISAGREE -> disagree;
            case ABSTAIN -> abstain;
            case SPOILED -> spoiled;
        };
    }

    /** In which numbers two counts differ. */
    Set<Line> differing(Papers other) {
        Set<Line> differing = EnumSet.noneOf(Line.class);
        Stream.of(Line.values()).filter(line -> of(line) != other.of(line)).forEach(differing::add);
        return differing;
    }

    /** What the papers that count say, one each. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.addAll(Collections.nCopies(agree, Choice.AGREE));
        choices.addAll(Collections.nCopies(disagree, Choice.DISAGREE));
        choices.addAll(Collections.nCopies(abstain, Choice.ABSTAIN));
        return choices;
    }

    @Override
    public String toString() {
        return "(a count of papers)";
    }
}
