package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.DecisionRule;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;

/** The questions of a session that were not opened yet, and the form for one more. */
final class PreparedQuestions extends Section {

    private final Questions questions;
    private final AssemblyId assembly;
    private final SessionId session;
    private final DecisionRule usual;
    private final Consumer<Question> open;
    private final Div drafts = new Div();
    private final Details another;

    /**
     * @param usual the rule that a new one begins with
     * @param open what to do when the facilitator wants to open one
     */
    PreparedQuestions(
            Questions questions, AssemblyId assembly, SessionId session, DecisionRule usual, Consumer<Question> open) {
        this.questions = questions;
        this.assembly = assembly;
        this.session = session;
        this.usual = usual;
        this.open = open;
        addClassName("fm-section");
        another = new Details(getTranslation("floor.prepare"));
        another.setId("prepare-question");
        add(new H2(getTranslation("floor.prepared")), drafts, another);
        emptyForm();
    }

    /** Shows the drafts as the store has them. */
    void show(List<Question> all, Opening opening) {
        List<Question> prepared = all.stream()
                .filter(question -> question.state() == Question.State.DRAFT)
                .toList();
        drafts.removeAll();
        if (prepared.isEmpty()) {
            drafts.add(Parts.styled(new Paragraph(getTranslation("floor.prepared.none")), "fm-quiet"));
            another.setOpened(all.isEmpty());
        }
        prepared.forEach(draft -> drafts.add(row(draft, opening)));
    }

    /** Unfolds the newest draft to be changed. */
    void changeLast() {
        drafts.getChildren()
                .reduce((_, last) -> last)
                .flatMap(row -> row.getChildren()
                        .filter(Details.class::isInstance)
                        .map(Details.class::cast)
                        .findFirst())
                .ifPresent(change -> change.setOpened(true));
    }

    /** Whether a question can be opened now. */
    enum Opening {
        POSSIBLE,
        ANOTHER_IS_OPEN
    }

    private Div row(Question draft, Opening opening) {
        RuleWords words = new RuleWords(this::getTranslation);
        Paragraph rule = Parts.small(words.ruleInFull(draft.rule()));
        Button now = new Button(getTranslation("floor.open.look"), _ -> open.accept(draft));
        now.setVisible(opening == Opening.POSSIBLE);
        Button drop = new Button(getTranslation("floor.drop"));
        drop.addClickListener(_ -> Confirm.ask(
                drop,
                getTranslation("floor.drop.sure"),
                getTranslation("floor.drop.effect", draft.text()),
                getTranslation("floor.drop"),
                () -> {
                    questions.drop(assembly, draft.id());
                    refresh(opening);
                    Aloud.removed(this);
                }));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        Details change = new Details(getTranslation("floor.change"));
        QuestionForm form = new QuestionForm((text, newRule) -> {
            questions.reword(assembly, draft.id(), text, newRule);
            refresh(opening);
            Aloud.saved(this);
        });
        form.show(draft);
        change.add(form);
        return Parts.styled(new Div(new Wording(draft.text()), rule, Parts.acts(now, drop), change), "fm-prepared");
    }

    private void emptyForm() {
        another.removeAll();
        QuestionForm form = new QuestionForm((text, rule) -> {
            questions.prepare(assembly, session, text, rule);
            emptyForm();
            another.setOpened(false);
            List<Question> all = questions.ofSession(assembly, session);
            boolean isOpen = all.stream().anyMatch(question -> question.state() == Question.State.OPEN);
            show(all, isOpen ? Opening.ANOTHER_IS_OPEN : Opening.POSSIBLE);
            Aloud.saved(this);
        });
        form.propose(usual);
        another.add(form);
    }

    private void refresh(Opening opening) {
        show(questions.ofSession(assembly, session), opening);
    }
}
