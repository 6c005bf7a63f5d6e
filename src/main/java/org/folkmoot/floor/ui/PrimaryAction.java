package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Turnout;

/** The one loud thing on the facilitator's screen: what to do next, with what it will do in numbers, and the only primary button. */
final class PrimaryAction extends Section {

    private final Span said = Parts.spoken(Parts.styled(new Span(), "fm-hidden"));
    private final H2 title = new H2();
    private final Div content = new Div();
    private final Paragraph refusal = Parts.alert();
    private final Paragraph effect = new Paragraph();
    private final Paragraph few = new Paragraph();
    private final Paragraph absent = new Paragraph();
    private Turnout turnout = new Turnout(0, 0, "");
    private Optional<UndoForm> withdrawal = Optional.empty();

    PrimaryAction() {
        addClassNames("fm-loud", "fm-sheet");
        refusal.setVisible(false);
        add(said, title, refusal, content);
    }

    /** What the facilitator may do with the question in hand. */
    interface Acts {
        /** Asks for the close; see {@link PrimaryAction#showClosing}. */
        void lookAtClosing(Question open);

        void close(Question open);

        void count(Question closed);

        /** Takes the close back. */
        void reopen(Question closed);

        /** @throws org.folkmoot.ballot.QuestionRefused with the reason why not */
        void undo(Question question, String reason);

        /** Prepares it anew, to be corrected and opened. */
        void again(Question undone);

        void back();
    }

    /** The question is open: turnout, and the ways to close it or take it back. */
    void showOpen(Question question, Acts acts) {
        reset(getTranslation(
                "floor.open.since",
                question.opened().map(at -> Dates.time(at, getLocale())).orElse("")));
        turnout = new Turnout(question.voted(), question.roll(), getTranslation("floor.turnout.voted"));
        UndoForm undo = new UndoForm(question, reason -> acts.undo(question, reason));
        Div words = Parts.styled(
                new Div(
                        new Wording(question.text()),
                        effect,
                        primary("look-at-closing", "floor.close.look", () -> acts.lookAtClosing(question)),
                        undo),
                "fm-loud-words");
        content.add(Parts.styled(new Div(turnout, words), "fm-loud-open"));
        withdrawal = Optional.of(undo);
        showTurnout(question, List.of());
    }

    /** Closing is asked for: what it will do, and who has not voted. */
    void showClosing(Question question, List<String> missing, Acts acts) {
        reset(getTranslation("floor.close.title"));
        turnout = new Turnout(question.voted(), question.roll(), getTranslation("floor.turnout.voted"));
        Button back = new Button(getTranslation("floor.close.back"), _ -> acts.back());
        Div buttons = Parts.acts(primary("close-question", "floor.close", () -> acts.close(question)), back);
        Div words = Parts.styled(new Div(effect, few, absent, buttons), "fm-loud-words");
        content.add(new Wording(question.text()), Parts.styled(new Div(turnout, words), "fm-loud-open"));
        showTurnout(question, missing);
    }

    /** The question is closed and not counted: how many votes are in, and the ways to count it or to open it again. */
    void showClosed(Question question, Instant now, Acts acts) {
        String at = Dates.time(question.ended(), getLocale());
        reset(getTranslation("floor.closed.title", at));
        turnout = new Turnout(question.voted(), question.roll(), getTranslation("floor.turnout.voted"));
        Button reopen = new Button(getTranslation("floor.reopen"), _ -> acts.reopen(question));
        reopen.setId("reopen-question");
        reopen.setDisableOnClick(true);
        Paragraph effect = Parts.small(getTranslation("floor.reopen.effect", time(question.reopenableUntil())));
        boolean isReopenable = question.reopenableUntil().filter(now::isBefore).isPresent();
        reopen.setVisible(isReopenable);
        effect.setVisible(isReopenable);
        boolean isInGrace = question.graceEnds().filter(now::isBefore).isPresent();
        Component count = isInGrace
                ? new Paragraph(getTranslation("floor.closed.grace", time(question.graceEnds())))
                : primary("count-question", "floor.count", () -> acts.count(question));
        Div words = Parts.styled(
                new Div(
                        new Wording(question.text()),
                        new Paragraph(getTranslation("floor.closed.effect", time(question.countedAt()))),
                        Parts.acts(count, reopen),
                        effect,
                        new UndoForm(question, reason -> acts.undo(question, reason))),
                "fm-loud-words");
        content.add(Parts.styled(new Div(turnout, words), "fm-loud-open"));
    }

    private String time(Optional<Instant> at) {
        return at.map(known -> Dates.time(known, getLocale())).orElse("");
    }

    /**
     * Renews the numbers of the open question.
     *
     * @param missing names of those who have not voted, once closing is asked for
     */
    void showTurnout(Question question, List<String> missing) {
        turnout.show(question.voted(), question.roll());
        withdrawal.ifPresent(form -> form.showVotes(question));
        effect.setText(getTranslation(
                "floor.close.effect", question.voted(), question.roll(), question.roll() - question.voted()));
        few.setText(getTranslation("floor.close.few", Question.FEWEST_SHOWN));
        few.setVisible(question.voted() < Question.FEWEST_SHOWN);
        absent.setText(getTranslation("floor.close.absent", String.join(", ", missing)));
        absent.setVisible(!missing.isEmpty());
    }

    /** A draft is in hand: what opening it will do, and the way to do it. */
    void showOpening(Question draft, int members, Runnable open, Runnable back) {
        reset(getTranslation("floor.open.title"));
        RuleWords words = new RuleWords(this::getTranslation);
        Button leave = new Button(getTranslation("floor.open.back"), _ -> back.run());
        Component act = members == 0
                ? new Paragraph(getTranslation("ballot.refused.NO_MEMBERS"))
                : primary("open-question", "floor.open", open);
        Div acts = Parts.acts(act, leave);
        content.add(Parts.styled(
                new Div(
                        new Wording(draft.text()),
                        new Paragraph(getTranslation("floor.open.effect", members)),
                        new Paragraph(words.ruleInFull(draft.rule())),
                        acts),
                "fm-loud-words"));
    }

    /** The question that closed last, with how it ended. */
    void showEnded(Question question, Acts acts) {
        reset(getTranslation(question.undone().isPresent() ? "floor.undone.title" : "floor.result.title"));
        content.add(new Wording(question.text()), new Ending(question));
        if (question.undone().isPresent()) {
            Button again = new Button(getTranslation("floor.again"), _ -> acts.again(question));
            again.setId("prepare-again");
            content.add(again);
        } else {
            content.add(new UndoForm(question, reason -> acts.undo(question, reason)));
        }
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
        said.setText(head);
        content.removeAll();
        withdrawal = Optional.empty();
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

    /** Takes a question back: folded away, with its effect and the reason that everyone will read. Withdraws what is open, declares void what closed. */
    static final class UndoForm extends Details {

        private final String kind;
        private final Paragraph effect = new Paragraph();

        /** @param undo does it, given the reason; may refuse */
        UndoForm(Question question, Consumer<String> undo) {
            kind = question.isOver() ? "void" : "withdraw";
            setSummaryText(getTranslation("floor." + kind + ".look"));
            addClassName("fm-undo");
            TextField reason = new TextField(getTranslation("floor.undo.reason"));
            reason.setHelperText(getTranslation("floor.undo.reason.help"));
            Button act = new Button(getTranslation("floor." + kind), _ -> {
                try {
                    undo.accept(reason.getValue());
                } catch (QuestionRefused refused) {
                    reason.setErrorMessage(
                            getTranslation("ballot.refused." + refused.reason().name()));
                    reason.setInvalid(true);
                    reason.focus();
                }
            });
            act.setId(kind + "-question");
            add(Parts.form(effect, reason, act));
            showVotes(question);
        }

        /** Says how many votes it would end. */
        void showVotes(Question question) {
            effect.setText(getTranslation("floor." + kind + ".effect", question.voted()));
        }
    }
}
