package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.folkmoot.ballot.Explained;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Rule;
import org.folkmoot.platform.ui.ErrorSummary;

/** Prepares a question: its words, who wrote it, words explained, and the rule. */
final class QuestionForm extends Div {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea wording = new TextArea();
    private final TextField byline = new TextField();
    private final TextArea explained = new TextArea();
    private final RuleChoice rule = new RuleChoice();

    QuestionForm(BiConsumer<QuestionText, Rule> keep) {
        addClassName("fm-form");
        wording.setLabel(getTranslation("floor.form.wording"));
        wording.setHelperText(getTranslation("floor.form.wording.help"));
        wording.addClassName("fm-voice-field");
        wording.setId("question-wording");
        byline.setLabel(getTranslation("floor.form.byline"));
        byline.setHelperText(getTranslation("floor.form.byline.help"));
        explained.setLabel(getTranslation("floor.form.explained"));
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
            field.setErrorMessage(message);
            field.setInvalid(true);
            errors.show(List.of(new ErrorSummary.Fault(message, field)));
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
}
