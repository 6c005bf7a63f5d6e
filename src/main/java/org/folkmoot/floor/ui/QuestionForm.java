package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.folkmoot.assembly.DecisionRule;
import org.folkmoot.assembly.DecisionRule.Bar;
import org.folkmoot.assembly.DecisionRule.Of;
import org.folkmoot.assembly.DecisionRule.Quorum;
import org.folkmoot.assembly.ui.RuleFields;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Rule.Denominator;
import org.folkmoot.ballot.count.Rule.Share;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** Prepares a question: its words, who wrote it, words explained, and the rule. */
final class QuestionForm extends Div {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea wording = Parts.styled(new TextArea(getTranslation("floor.form.wording")), "fm-voice-field");
    private final TextField byline = new TextField(getTranslation("floor.form.byline"));
    private final TextArea explained = new TextArea(getTranslation("floor.form.explained"));
    private final RuleChoice rule = new RuleChoice();

    QuestionForm(BiConsumer<QuestionText, Rule> keep) {
        addClassName("fm-form");
        wording.setHelperText(getTranslation("floor.form.wording.help"));
        wording.setId("question-wording");
        byline.setHelperText(getTranslation("floor.form.byline.help"));
        explained.setHelperText(getTranslation("floor.form.explained.help"));
        Button save = new Button(getTranslation("floor.form.keep"), _ -> save(keep));
        save.setId("keep-question");
        add(errors, wording, byline, explained, rule, save);
    }

    void show(Question question) {
        wording.setValue(question.text().wording());
        byline.setValue(question.text().byline());
        explained.setValue(question.text().explained().stream()
                .map(term -> term.word() + ": " + term.means())
                .collect(Collectors.joining("\n")));
        rule.show(question.rule());
    }

    private void save(BiConsumer<QuestionText, Rule> keep) {
        wording.setInvalid(false);
        explained.setInvalid(false);
        try {
            keep.accept(new QuestionText(wording.getValue(), byline.getValue(), terms()), rule.rule());
            errors.show(List.of());
        } catch (QuestionRefused refused) {
            String message = getTranslation("ballot.refused." + refused.reason().name());
            TextArea field = switch (refused.reason()) {
                case EXPLANATION_INCOMPLETE -> explained;
                default -> wording;
            };
            errors.show(List.of(ErrorSummary.Fault.at(field, message)));
        }
    }

    /** One explanation a line: the word, a colon, what it means. */
    private List<Explained> terms() {
        return Arrays.stream(explained.getValue().split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> line.split(":", 2))
                .map(parts -> new Explained(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    /** The rule that a new question begins with. */
    void propose(DecisionRule usual) {
        rule.fields.show(usual);
    }

    /** Fields for the rule of a question: the share, whom it is of, how many must vote, and until when. */
    static final class RuleChoice extends Div {

        private final RuleFields fields = new RuleFields(DecisionRule.MAJORITY);
        private final Select<Integer> grace = Parts.select(
                getTranslation("floor.form.grace"),
                List.of(0, 1, 2, 5, 10),
                minutes -> getTranslation("floor.form.grace.minutes", minutes));

        RuleChoice() {
            addClassName("fm-form");
            grace.setValue(0);
            grace.setHelperText(getTranslation("floor.form.grace.help"));
            add(fields, grace);
        }

        Rule rule() {
            DecisionRule chosen = fields.chosen();
            Denominator of = Denominator.valueOf(chosen.of().name());
            Rule rule = switch (chosen.bar()) {
                case MAJORITY -> Rule.simpleMajority();
                case MORE_THAN_HALF -> Rule.moreThan(new Share(1, 2), of);
                case TWO_THIRDS -> Rule.atLeast(new Share(2, 3), of);
                case FOUR_FIFTHS -> Rule.atLeast(new Share(4, 5), of);
                case EIGHTY_PERCENT -> Rule.atLeast(new Share(80, 100), of);
            };
            return fewest(chosen.quorum())
                    .map(rule::withQuorum)
                    .orElse(rule)
                    .withGrace(Duration.ofMinutes(grace.getValue()));
        }

        /** Shows the rule; a share that is not offered is shown as the nearest kind. */
        void show(Rule rule) {
            Quorum quorum = rule.quorum()
                    .map(share -> share.equals(new Share(2, 3)) ? Quorum.TWO_THIRDS : Quorum.HALF)
                    .orElse(Quorum.NONE);
            fields.show(new DecisionRule(barOf(rule), Of.valueOf(rule.of().name()), quorum));
            grace.setValue(Math.toIntExact(rule.grace().toMinutes()));
        }

        private static Bar barOf(Rule rule) {
            if (rule.isSimpleMajority()) {
                return Bar.MAJORITY;
            }
            if (rule.bar() == Rule.Bar.MORE_THAN) {
                return Bar.MORE_THAN_HALF;
            }
            if (rule.share().equals(new Share(4, 5))) {
                return Bar.FOUR_FIFTHS;
            }
            return rule.share().equals(new Share(80, 100)) ? Bar.EIGHTY_PERCENT : Bar.TWO_THIRDS;
        }

        private static Optional<Share> fewest(Quorum quorum) {
            return switch (quorum) {
                case NONE -> Optional.empty();
                case HALF -> Optional.of(new Share(1, 2));
                case TWO_THIRDS -> Optional.of(new Share(2, 3));
            };
        }
    }
}
