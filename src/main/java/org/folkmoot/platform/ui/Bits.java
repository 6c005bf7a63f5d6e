package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Small facts in one line, parted by dots that vanish where the line breaks. */
public final class Bits extends Paragraph {

    public Bits(String... facts) {
        addClassNames("fm-bits", "fm-small", "fm-quiet");
        List.of(facts).stream().filter(fact -> !fact.isBlank()).forEach(fact -> add(new Span(fact)));
    }

    public Bits with(Component fact) {
        add(new Span(fact));
        return this;
    }
}
