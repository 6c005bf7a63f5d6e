package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The views of one subject, as links: {@code Directory · By theme}. */
public final class Views extends Nav {

    /** @param label what the views are of, for those who hear it */
    public Views(String label) {
        addClassName("fm-views");
        setAriaLabel(label);
    }

    public Views link(String text, String href) {
        add(new Anchor(href, text));
        return this;
    }

    /** The view that is open. */
    public Views current(String text, String href) {
        Anchor link = new Anchor(href, text);
        link.getElement().setAttribute("aria-current", "page");
        add(link);
        return this;
    }
}
