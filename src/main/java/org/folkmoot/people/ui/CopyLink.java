package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.folkmoot.people.LinkMade;
import org.folkmoot.platform.ui.Parts;

/** A secret shown once, to be copied and handed over. */
final class CopyLink extends Div {

    private final TextField field = new TextField();
    private final Paragraph done = new Paragraph();

    CopyLink(String title, String text, String label) {
        addClassNames("fm-sheet", "fm-note");
        getElement().setAttribute("role", "status");
        field.setLabel(label);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Button copy = new Button(getTranslation("people.copy.act"), _ -> copy());
        add(new H2(title), new Paragraph(text), field, copy, done);
    }

    /** What became of an invitation just made: on its way by e-mail, or a link to hand over. */
    static Div invitation(Component on, LinkMade made) {
        if (made.mailed()) {
            Paragraph sent = Parts.status();
            sent.setText(on.getTranslation("people.invite.sent"));
            return new Div(sent);
        }
        return new Div(new CopyLink(
                        on.getTranslation("people.invite.copy.title"),
                        on.getTranslation("people.invite.copy.text"),
                        on.getTranslation("people.invite.copy.field"))
                .path(made.path()));
    }

    CopyLink secret(String secret) {
        field.setValue(secret);
        return this;
    }

    /** A path of this installation as a whole address, as the browser at hand reaches it. */
    CopyLink path(String path) {
        field.getElement().executeJs("this.value = new URL('.' + $0, document.baseURI).href", path);
        return this;
    }

    private void copy() {
        field.getElement().executeJs("navigator.clipboard.writeText(this.value)");
        done.setText(getTranslation("people.copy.done"));
    }
}
