package org.folkmoot.platform.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** A person chose another language by the link on every page. Fired on their UI, before the page is loaded again. */
public final class LanguageChosen extends ComponentEvent<UI> {

    private final Locale language;

    LanguageChosen(UI ui, Locale language) {
        super(ui, true);
        this.language = language;
    }

    public Locale language() {
        return language;
    }
}
