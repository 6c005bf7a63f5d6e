package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The ring with its number in the middle: turnout, quorum, who has spoken. */
public final class Turnout extends Div {

    private final Ring ring;
    private final Span number = Parts.styled(new Span(), "fm-turnout-number", "fm-figure");

    /**
     * @param words what the number counts, such as "have voted"
     */
    public Turnout(int in, int of, String words) {
        addClassName("fm-turnout");
        ring = new Ring(in, of);
        Span counted = Parts.styled(new Span(words), "fm-small");
        add(ring, new Paragraph(number, counted));
        show(in, of);
    }

    public void show(int in, int of) {
        ring.show(in, of);
        number.setText(getTranslation("platform.turnout.number", in, of));
    }
}
