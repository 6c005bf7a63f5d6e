package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark and the name, as a link to the first page. */
final class RingMark extends Anchor {

    RingMark(String name) {
        super("");
        setHref(".");
        addClassName("fm-brand");
        add(new Ring(5, 8), new Span(name));
    }
}
