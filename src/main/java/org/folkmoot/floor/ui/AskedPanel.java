package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.witnesses.Fate;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.RoundNow.Asked;
import org.folkmoot.platform.ui.Parts;

/** What needs a second word to be done with a question: its clearer words, the question that stands for it, the reason to hide it. */
final class AskedPanel extends Div {

    private static final int SHOWN_LETTERS = 90;

    private final transient Asked question;
    private final transient WitnessStage.Acts acts;
    private final transient Runnable close;

    /** What is done in it. */
    enum Act {
        REWORD,
        MERGE,
        HIDE
    }

    AskedPanel(Asked question, WitnessStage.Acts acts, Runnable close) {
        this.question = question;
        this.acts = acts;
        this.close = close;
        addClassNames("fm-wall-panel", "fm-sheet");
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    /** Shows it; the keyboard goes on in it. */
    void begin(Act act) {
        switch (act) {
            case REWORD -> reword();
            case MERGE -> merge();
            case HIDE -> hide();
        }
    }

    private void reword() {
        TextArea words = new TextArea(getTranslation("floor.witnesses.reword.words"));
        words.setValue(question.words());
        words.setMaxLength(Note.LONGEST);
        words.setHelperText(getTranslation("floor.witnesses.reword.more"));
        add(
                words,
                acts(
                        "floor.witnesses.reword.act",
                        () -> done(acts.act(
                                "floor.witnesses.did.reword",
                                new RoundAct.Reword(question.id(), question.version(), words.getValue())))));
        words.focus();
    }

    private void merge() {
        List<Asked> others = acts.now().map(RoundNow::questions).orElse(List.of()).stream()
                .filter(other -> other.isStanding() && !other.id().equals(question.id()))
                .toList();
        Select<Asked> into = Parts.select(getTranslation("floor.witnesses.merge.into"), others, other -> {
            String words = other.words();
            return words.length() <= SHOWN_LETTERS ? words : words.substring(0, SHOWN_LETTERS) + "…";
        });
        into.setHelperText(getTranslation("floor.witnesses.merge.more"));
        add(into, acts("floor.witnesses.merge.act", () -> {
            if (into.getValue() == null) {
                into.setInvalid(true);
                into.setErrorMessage(getTranslation("floor.witnesses.merge.missing"));
                into.focus();
            } else {
                done(acts.act(
                        "floor.witnesses.did.merge",
                        new RoundAct.Merge(
                                question.id(),
                                question.version(),
                                into.getValue().id())));
            }
        }));
        into.focus();
    }

    private void hide() {
        RadioButtonGroup<Fate.Why> why =
                Parts.choice(getTranslation("floor.witnesses.hide.why"), Fate.Why.values(), "floor.witnesses.hide.");
        why.setHelperText(getTranslation("floor.witnesses.hide.more"));
        add(why, acts("floor.witnesses.hide.act", () -> {
            if (Parts.isChosen(why, getTranslation("floor.witnesses.hide.missing"))) {
                done(acts.act(
                        "floor.witnesses.did.hide",
                        new RoundAct.Hide(question.id(), question.version(), why.getValue())));
            }
        }));
    }

    private Div acts(String act, Runnable run) {
        return Parts.acts(
                new Button(getTranslation(act), _ -> run.run()),
                Parts.tertiary(getTranslation("floor.wall.close"), close));
    }

    private void done(boolean isDone) {
        if (isDone) {
            close.run();
        }
    }
}
