package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Why something was refused, beside where it was asked for: seen, and heard as it appears. Takes no room while there is nothing to say. */
public final class Fault extends Paragraph {

    public Fault() {
        addClassName("fm-fault");
        setVisible(false);
    }

    public void say(String sentence) {
        getElement().setAttribute("role", "alert");
        put(sentence);
    }

    /** For what is heard already, such as why a field of the browser takes no file. */
    public void show(String sentence) {
        getElement().removeAttribute("role");
        put(sentence);
    }

    private void put(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
    }

    public void clear() {
        say("");
    }
}
