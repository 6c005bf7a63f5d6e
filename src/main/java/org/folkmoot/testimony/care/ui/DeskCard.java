package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.care.Marking;
import org.folkmoot.testimony.redaction.IdentifierKind;
import org.folkmoot.testimony.redaction.Redaction;

/** The stretch in hand: what it is, why it is proposed, what others would read, and what to do with it. And a way to add one. */
final class DeskCard extends Div {

    private static final String OPEN = "open";

    private final transient Markings markings;
    private final transient Runnable changed;
    private final H2 title = new H2();
    private final Div about = new Div();
    private final Select<IdentifierKind> kind = new Select<>();
    private final TextField replacement = new TextField();
    private final Button hide = new Button();
    private final Button leave = new Button();
    private final Div inHand = new Div();
    private final Span moved = new Span();
    private final Div steps = new Div();
    private final Button undo = new Button();
    private final Button redo = new Button();
    private final Button more = new Button();
    private final Div fields = new Div();

    /** @param changed runs after each thing done */
    DeskCard(Markings markings, Runnable changed) {
        this.markings = markings;
        this.changed = changed;
        addClassNames("fm-sheet", "fm-desk-card");
        getElement().setAttribute("role", "group");
        kind.setLabel(getTranslation("testimony.care.desk.kind"));
        kind.setItems(IdentifierKind.values());
        kind.setItemLabelGenerator(one -> DeskTexts.kind(this, one));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                replacement.setValue(change.getValue().replacement());
            }
        });
        replacement.setLabel(getTranslation("testimony.care.desk.replacement"));
        replacement.setMaxLength(Redaction.LONGEST_REPLACEMENT);
        replacement.setManualValidation(true);
        hide.addClickListener(_ -> hide());
        hide.addThemeVariants(ButtonVariant.PRIMARY);
        hide.addClickShortcut(Key.ENTER).listenOn(replacement);
        leave.addClickListener(_ -> does(markings::leave));
        keyed(hide, "testimony.care.desk.hide", "A");
        keyed(leave, "testimony.care.desk.leave", "X");
        Div acts = new Div(hide, leave);
        acts.addClassName("fm-acts");
        fields.add(kind, replacement);
        fields.addClassName("fm-desk-fields");
        more.setText(getTranslation("testimony.care.desk.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("fm-desk-more");
        more.addClickListener(_ -> open(hasClassName(OPEN) ? Fields.FOLDED : Fields.OPEN));
        open(Fields.FOLDED);
        acts.add(more);
        inHand.add(about, acts, fields);
        inHand.addClassName("fm-desk-hand");
        moved.addClassName("fm-hidden");
        moved.getElement().setAttribute("role", "status");
        steps();
        add(title, moved, steps, inHand, past());
        show();
    }

    /** On a narrow screen the fields are folded, so that the words stay in view. */
    private enum Fields {
        OPEN,
        FOLDED
    }

    private void open(Fields state) {
        setClassName(OPEN, state == Fields.OPEN);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(state == Fields.OPEN));
    }

    private Div past() {
        undo.addClickListener(_ -> does(markings::undo));
        redo.addClickListener(_ -> does(markings::redo));
        keyed(undo, "testimony.care.desk.undo", "U");
        keyed(redo, "testimony.care.desk.redo", "Y");
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        redo.addThemeVariants(ButtonVariant.TERTIARY);
        Div past = new Div(undo, redo);
        past.addClassNames("fm-desk-steps", "fm-desk-undoing");
        return past;
    }

    private void steps() {
        Button previous = new Button(getTranslation("testimony.care.desk.previous"), _ -> does(markings::previous));
        Button next = new Button(getTranslation("testimony.care.desk.next"), _ -> does(markings::next));
        previous.addThemeVariants(ButtonVariant.TERTIARY);
        next.addThemeVariants(ButtonVariant.TERTIARY);
        previous.setSuffixComponent(key("K"));
        next.setSuffixComponent(key("J"));
        steps.add(previous, next);
        steps.addClassName("fm-desk-steps");
    }

    /** Shows the one in hand. */
    void show() {
        Optional<Marking> one = markings.inHand();
        inHand.setVisible(one.isPresent());
        steps.setVisible(markings.all().size() > 1);
        title.setText(
                one.isPresent()
                        ? getTranslation(
                                "testimony.care.desk.number",
                                markings.number(),
                                markings.all().size())
                        : getTranslation("testimony.care.desk.nothing"));
        moved.setText("");
        undo.setEnabled(markings.canUndo());
        redo.setEnabled(markings.canRedo());
        one.ifPresent(this::show);
    }

    private void show(Marking one) {
        String name = DeskTexts.kind(this, one.kind());
        String state = getTranslation("testimony.care.desk.state." + one.state().name());
        Words words = new Words(markings.words(one));
        Paragraph why = new Paragraph(getTranslation(one.reason().key()));
        why.addClassNames("fm-small", "fm-quiet");
        about.removeAll();
        about.add(words, new Paragraph(getTranslation("testimony.care.desk.is", name, state)), why);
        one.certainty().ifPresent(sure -> {
            Paragraph certainty =
                    new Paragraph(getTranslation("testimony.care.desk.certainty", getTranslation(sure.key())));
            certainty.addClassNames("fm-small", "fm-quiet");
            about.add(certainty);
        });
        kind.setValue(one.kind());
        replacement.setValue(one.replacement());
        replacement.setInvalid(false);
        moved.setText(getTranslation(
                "testimony.care.desk.moved",
                markings.number(),
                markings.all().size(),
                markings.words(one),
                name,
                state));
    }

    /** Hides the one in hand with what the fields say. */
    void hide() {
        try {
            markings.hideAs(kind.getValue(), replacement.getValue());
            changed.run();
        } catch (IllegalArgumentException _) {
            replacement.setErrorMessage(
                    getTranslation("testimony.care.desk.replacement.wrong", Redaction.LONGEST_REPLACEMENT));
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

    private void does(Runnable act) {
        act.run();
        changed.run();
    }

    private void keyed(Button button, String text, String letter) {
        button.setText(getTranslation(text));
        button.setSuffixComponent(key(letter));
    }

    static Component key(String letter) {
        return new Kbd(letter);
    }

    static NativeButton link(String text, Runnable act) {
        NativeButton link = new NativeButton(text, _ -> act.run());
        link.addClassName("fm-link-button");
        return link;
    }

    /** The name of a key. */
    @com.vaadin.flow.component.Tag("kbd")
    private static final class Kbd extends Component implements HasComponents {
        Kbd(String letter) {
            getElement().appendChild(Element.createText(letter));
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
