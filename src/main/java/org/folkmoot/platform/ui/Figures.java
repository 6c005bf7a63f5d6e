package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Numbers and what they count, one a line, numbers right: a bill. */
public final class Figures extends DescriptionList {

    public Figures() {
        addClassName("fm-figures");
    }

    /** A line: {@code 23 · blank, counted as no answer}. */
    public Figures line(String number, String what) {
        add(new Div(new Term(what), value(number)));
        return this;
    }

    /** A line with a second, quieter sentence. */
    public Figures line(String number, String what, String more) {
        Span quiet = Parts.styled(new Span(more), "fm-quiet");
        Term term = new Term();
        term.add(new Span(what + " "), quiet);
        add(new Div(term, value(number)));
        return this;
    }

    private static Description value(String number) {
        return Parts.styled(new Description(number), "fm-figure");
    }
}
