package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.folkmoot.ballot.Question;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Turnout;

/** The one loud thing on the facilitator's screen: what to do next, with what it will do in numbers, and the only primary button. */
final class LoudSlot extends Section {

    private final H2 title = new H2();
    private final Div content = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Paragraph effect = new Paragraph();
    private Turnout turnout = new Turnout(0, 0, "");

    LoudSlot() {
        addClassNames("fm-loud", "fm-sheet");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(title, refusal, content);
    }

    /** The question is open: turnout, and the way to close it. */
    void showOpen(Question question, Runnable close) {
        reset(getTranslation(
                "floor.open.since",
                question.opened().map(at -> Dates.time(at, getLocale())).orElse("")));
        turnout = new Turnout(question.voted(), question.roll(), getTranslation("floor.turnout.voted"));
        Div words = new Div(new Wording(question.text()), effect, primary("close-question", "floor.close", close));
        words.addClassName("fm-loud-words");
        Div open = new Div(turnout, words);
        open.addClassName("fm-loud-open");
        content.add(open);
        showTurnout(question);
    }

    /** Renews the numbers of the open question. */
    void showTurnout(Question question) {
        turnout.show(question.voted(), question.roll());
        int missing = question.roll() - question.voted();
        effect.setText(getTranslation("floor.close.effect", question.voted(), question.roll(), missing));
    }

    /** A draft is in hand: what opening it will do, and the way to do it. */
    void showOpening(Question draft, int members, Runnable open, Runnable back) {
        reset(getTranslation("floor.open.title"));
        RuleWords words = new RuleWords(this);
        Button leave = new Button(getTranslation("floor.open.back"), _ -> back.run());
        Component act = members == 0
                ? new Paragraph(getTranslation("ballot.refused.NO_MEMBERS"))
                : primary("open-question", "floor.open", open);
        Div acts = new Div(act, leave);
        acts.addClassName("fm-acts");
        Div all = new Div(
                new Wording(draft.text()),
                new Paragraph(getTranslation("floor.open.effect", members)),
                new Paragraph((words.rule(draft.rule()) + " " + words.quorum(draft.rule())).strip()),
                acts);
        all.addClassName("fm-loud-words");
        content.add(all);
    }

    /** The question that closed last, with its result. */
    void showResult(Question question) {
        reset(getTranslation("floor.result.title"));
        content.add(new Wording(question.text()));
        question.result().ifPresent(result -> content.add(new ResultPanel(result)));
    }

    void showNothing() {
        reset(getTranslation("floor.nothing"));
        content.add(new Paragraph(getTranslation("floor.nothing.more")));
    }

    void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void reset(String head) {
        title.setText(head);
        content.removeAll();
        refusal.setVisible(false);
        effect.setText("");
    }

    private Button primary(String id, String key, Runnable act) {
        Button button = new Button(getTranslation(key), _ -> act.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }
}
