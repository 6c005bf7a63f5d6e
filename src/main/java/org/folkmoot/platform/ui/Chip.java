package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A small sign in a rounded line: a theme, a narrowing. */
public final class Chip {

    private Chip() {}

    /** A sign that only says something. */
    public static Span of(String text) {
        return chip(new Span(text));
    }

    /** A sign that leads somewhere. */
    public static Anchor link(String text, String href) {
        return chip(new Anchor(href, text));
    }

    private static <T extends Component & com.vaadin.flow.component.HasStyle> T chip(T component) {
        component.addClassName("fm-chip");
        return component;
    }
}
