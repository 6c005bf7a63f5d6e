package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.folkmoot.moderation.Marking;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;

/** The stretch in hand beside the words: what it is, why it is proposed, and what to do with it. Below it, a way to hide one that nobody proposed. */
final class DeskSide extends Aside {

    private static final String OPEN = "open";

    private final transient Markings markings;
    private final transient Runnable changed;
    private final Div card = Parts.styled(new Div(), "fm-sheet", "fm-desk-card");
    private final H2 title = new H2();
    private final Div about = new Div();
    private final Select<IdentifierKind> kind = CareWords.kinds(this);
    private final TextField replacement = new TextField();
    private final Button more = Parts.tertiary(
            getTranslation("moderation.desk.more"), () -> open(card.hasClassName(OPEN) ? Fields.FOLDED : Fields.OPEN));
    private final Div inHand;
    private final Span moved = Parts.styled(new Span(), "fm-hidden");
    private final Div steps;
    private final Button undo;
    private final Button redo;

    /** @param changed runs after each thing done */
    DeskSide(Markings markings, DeskWords words, Runnable changed) {
        this.markings = markings;
        this.changed = changed;
        getElement().setAttribute("aria-label", getTranslation("moderation.desk.side"));
        card.getElement().setAttribute("role", "group");
        fields();
        Button hide = keyed("moderation.desk.hide", "A", this::hide);
        hide.addThemeVariants(ButtonVariant.PRIMARY);
        hide.addClickShortcut(Key.ENTER).listenOn(replacement);
        inHand = Parts.styled(
                new Div(
                        about,
                        Parts.acts(hide, keyed("moderation.desk.leave", "X", does(markings::leave)), more),
                        Parts.styled(new Div(kind, replacement), "fm-desk-fields")),
                "fm-desk-hand");
        moved.getElement().setAttribute("role", "status");
        steps = Parts.styled(
                new Div(
                        quiet("moderation.desk.previous", "K", markings::previous),
                        quiet("moderation.desk.next", "J", markings::next)),
                "fm-desk-steps");
        undo = quiet("moderation.desk.undo", "U", markings::undo);
        redo = quiet("moderation.desk.redo", "Y", markings::redo);
        Div past = Parts.styled(new Div(undo, redo), "fm-desk-steps", "fm-desk-undoing");
        Button touched = new Button(getTranslation("moderation.desk.add.selected"), _ -> words.hideSelected());
        card.add(title, moved, steps, inHand, past, Parts.styled(touched, "fm-desk-touched"));
        add(card, adding(words));
        show();
    }

    private void fields() {
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                replacement.setValue(change.getValue().replacement());
            }
        });
        replacement.setLabel(getTranslation("moderation.desk.replacement"));
        replacement.setMaxLength(Redaction.LONGEST_REPLACEMENT);
        replacement.setManualValidation(true);
        more.addClassName("fm-desk-more");
        open(Fields.FOLDED);
    }

    /** On a narrow screen the fields are folded, so that the words stay in view. */
    private enum Fields {
        OPEN,
        FOLDED
    }

    private void open(Fields state) {
        card.setClassName(OPEN, state == Fields.OPEN);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(state == Fields.OPEN));
    }

    /** Hides what is selected in the words, or words that are typed, wherever they stand. */
    private Div adding(DeskWords desk) {
        Select<IdentifierKind> as = CareWords.kinds(this);
        as.setValue(IdentifierKind.NAME);
        TextField words = new TextField(getTranslation("moderation.desk.add.words"));
        words.setHelperText(getTranslation("moderation.desk.add.help"));
        Paragraph said = Parts.styled(Parts.status(), "fm-small");
        Button add = new Button(getTranslation("moderation.desk.add.do"), _ -> {
            int found = markings.addEverywhere(words.getValue(), as.getValue());
            said.setText(getTranslation("moderation.desk.added", found));
            if (found > 0) {
                words.clear();
                changed.run();
            }
        });
        desk.onSelected(selected -> {
            if (markings.add(selected.part(), selected.start(), selected.end(), as.getValue())) {
                said.setText(getTranslation("moderation.desk.added", 1));
                changed.run();
            }
        });
        Div acts = Parts.acts(add, keyed("moderation.desk.add.choose", "M", desk::chooseByKeyboard));
        return Parts.styled(
                new Div(new H3(getTranslation("moderation.desk.add")), words, as, acts, said), "fm-desk-adding");
    }

    /** Shows the one in hand. */
    void show() {
        Optional<Marking> one = markings.inHand();
        int all = markings.all().size();
        inHand.setVisible(one.isPresent());
        steps.setVisible(all > 1);
        title.setText(
                one.isPresent()
                        ? getTranslation("moderation.desk.number", markings.number(), all)
                        : getTranslation("moderation.desk.nothing"));
        moved.setText("");
        undo.setEnabled(markings.canUndo());
        redo.setEnabled(markings.canRedo());
        one.ifPresent(this::show);
    }

    private void show(Marking one) {
        String name = getTranslation(one.kind().key());
        String state = getTranslation("moderation.desk.state." + one.state().name());
        about.removeAll();
        about.add(
                new Words(markings.words(one)),
                new Paragraph(getTranslation("moderation.desk.is", name, state)),
                Parts.small(getTranslation(one.reason().key())));
        one.certainty()
                .ifPresent(sure -> about.add(
                        Parts.small(getTranslation("moderation.desk.certainty", getTranslation(sure.key())))));
        kind.setValue(one.kind());
        replacement.setValue(one.replacement());
        replacement.setInvalid(false);
        moved.setText(getTranslation(
                "moderation.desk.moved", markings.number(), markings.all().size(), markings.words(one), name, state));
    }

    /** Hides the one in hand with what the fields say. */
    void hide() {
        try {
            markings.hideAs(kind.getValue(), replacement.getValue());
            changed.run();
        } catch (IllegalArgumentException _) {
            replacement.setErrorMessage(
                    getTranslation("moderation.desk.replacement.wrong", Redaction.LONGEST_REPLACEMENT));
            replacement.setInvalid(true);
            focusReplacement();
        }
    }

    void focusReplacement() {
        open(Fields.OPEN);
        replacement.focus();
    }

    void focusKind() {
        open(Fields.OPEN);
        kind.focus();
    }

    private Runnable does(Runnable act) {
        return () -> {
            act.run();
            changed.run();
        };
    }

    private Button quiet(String text, String letter, Runnable act) {
        Button button = keyed(text, letter, does(act));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A button with the key that does the same. */
    private Button keyed(String text, String letter, Runnable act) {
        Button button = new Button(getTranslation(text), _ -> act.run());
        button.setSuffixComponent(new Kbd(letter));
        return button;
    }

    /** The name of a key. */
    @Tag("kbd")
    private static final class Kbd extends Component {
        Kbd(String letter) {
            getElement().setText(letter);
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
