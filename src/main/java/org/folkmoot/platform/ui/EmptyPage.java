package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will be here and offers the first step. */
public final class EmptyPage extends Div {

    public EmptyPage(String what, String sentence) {
        addClassName("fm-empty");
        add(new H2(what), new Paragraph(sentence));
    }

    /** The first step: a button or an {@link ActLink}. */
    public EmptyPage step(Component... acts) {
        add(Parts.styled(new Div(acts), "fm-acts"));
        return this;
    }
}
