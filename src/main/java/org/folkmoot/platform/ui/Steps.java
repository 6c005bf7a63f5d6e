package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Where I am in a task of several pages; a step already done is a link back. */
public final class Steps extends OrderedList {

    public Steps(String label) {
        addClassName("fm-steps");
        getElement().setAttribute("aria-label", label);
    }

    public Steps done(String text, String href) {
        add(new ListItem(new Anchor(href, numbered(text))));
        return this;
    }

    public Steps now(String text) {
        ListItem item = new ListItem(new Span(numbered(text)));
        item.getElement().setAttribute("aria-current", "step");
        add(item);
        return this;
    }

    public Steps toCome(String text) {
        add(new ListItem(new Span(numbered(text))));
        return this;
    }

    private String numbered(String text) {
        return (getChildren().count() + 1) + " " + text;
    }
}
