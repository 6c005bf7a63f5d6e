package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button, for an act that begins on another page. */
public final class ActLink extends Anchor {

    public ActLink(String text, String href) {
        super(href, text);
        addClassName("fm-act");
    }

    /** The one loud act of the screen. */
    public ActLink primary() {
        addClassName("primary");
        return this;
    }
}
