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
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;

/** The questions of a session that were not opened yet, and the form for one more. */
final class PreparedQuestions extends Section {

    private final Questions questions;
    private final AssemblyId assembly;
    private final SessionId session;
    private final Consumer<Question> open;
    private final Div drafts = new Div();
    private final Details another;

    /** @param open what to do when the facilitator wants to open one */
    PreparedQuestions(Questions questions, AssemblyId assembly, SessionId session, Consumer<Question> open) {
        this.questions = questions;
        this.assembly = assembly;
        this.session = session;
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
            Paragraph none = new Paragraph(getTranslation("floor.prepared.none"));
            none.addClassName("fm-quiet");
            drafts.add(none);
            another.setOpened(all.isEmpty());
        }
        prepared.forEach(draft -> drafts.add(row(draft, opening)));
    }

    /** Whether a question can be opened now. */
    enum Opening {
        POSSIBLE,
        ANOTHER_IS_OPEN
    }

    private Div row(Question draft, Opening opening) {
        RuleWords words = new RuleWords(this);
        Paragraph rule = new Paragraph((words.rule(draft.rule()) + " " + words.quorum(draft.rule())).strip());
        rule.addClassNames("fm-small", "fm-quiet");
        Button now = new Button(getTranslation("floor.open.look"), _ -> open.accept(draft));
        now.setVisible(opening == Opening.POSSIBLE);
        Button drop = new Button(getTranslation("floor.drop"), _ -> {
            questions.drop(assembly, draft.id());
            refresh(opening);
        });
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        Details change = new Details(getTranslation("floor.change"));
        QuestionForm form = new QuestionForm((text, newRule) -> {
            questions.reword(assembly, draft.id(), text, newRule);
            refresh(opening);
        });
        form.show(draft);
        change.add(form);
        Div acts = new Div(now, drop);
        acts.addClassName("fm-acts");
        Div row = new Div(new Wording(draft.text()), rule, acts, change);
        row.addClassName("fm-prepared");
        return row;
    }

    private void emptyForm() {
        another.removeAll();
        another.add(new QuestionForm((text, rule) -> {
            questions.prepare(assembly, session, text, rule);
            emptyForm();
            another.setOpened(false);
            List<Question> all = questions.ofSession(assembly, session);
            boolean isOpen = all.stream().anyMatch(question -> question.state() == Question.State.OPEN);
            show(all, isOpen ? Opening.ANOTHER_IS_OPEN : Opening.POSSIBLE);
        }));
    }

    private void refresh(Opening opening) {
        show(questions.ofSession(assembly, session), opening);
    }
}
