package org.folkmoot.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

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
