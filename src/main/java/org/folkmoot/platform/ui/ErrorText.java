package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an error page says: what happened, what is safe, what to do. */
final class ErrorText extends Div {

    ErrorText(String kind) {
        add(new PageHead(getTranslation("platform.error." + kind + ".title"))
                .lead(getTranslation("platform.error." + kind + ".lead")));
        Div acts = new Div(new ActLink(getTranslation("platform.error.home"), ".").primary());
        acts.addClassName("fm-acts");
        add(acts);
    }

    ErrorText reference(String reference) {
        Paragraph line = new Paragraph(getTranslation("platform.error.reference", reference));
        line.addClassNames("fm-small", "fm-quiet", "fm-section");
        add(line);
        return this;
    }
}
