package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** Leads to the page before and the page after. */
final class Paging extends Nav {

    Paging(int page, int last, IntFunction<String> href) {
        addClassName("fm-paging");
        setAriaLabel(getTranslation("place.paging"));
        if (page > 1) {
            add(new Anchor(href.apply(page - 1), getTranslation("place.paging.before")));
        }
        add(new Span(getTranslation("place.paging.at", page, last)));
        if (page < last) {
            add(new Anchor(href.apply(page + 1), getTranslation("place.paging.after")));
        }
    }
}
